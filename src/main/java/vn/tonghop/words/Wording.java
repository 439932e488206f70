package vn.tonghop.words;

import java.util.List;

/** Something that the program says, in a sentence of each language. */
public sealed interface Wording permits ProblemCode, Phrase {

  /** What it is called in the files of sentences, in the database and in whatever is printed. */
  String text();

  /**
   * What its sentences can be filled with: the meaning of {@code {0}}, of {@code {1}} and so on.
   */
  List<String> arguments();
}
