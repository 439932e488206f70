package vn.tonghop.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What became of a file, a submission or a line, and what else a summary notes. */
public enum Phrase implements Wording {
  MISSING,
  RECEIVED,
  PARTIAL,
  HELD,
  REJECTED,
  LATE,
  ACCEPTED,
  IGNORED,
  DUPLICATE,
  SUPERSEDED,
  WITHDRAWN,
  SUPPLEMENT,
  SEE_SLIP("name of the slip"),
  BETWEEN_VERSIONS(
      "what was put right, or nothing",
      "what is still wrong, or nothing",
      "what is wrong anew, or nothing"),
  IN_THE_SPREADSHEET(
      "row as a spreadsheet counts, or nothing", "title of the column in the file, or nothing"),
  MORE_PROBLEMS("how many more"),
  PROBABLY_WRONG("indicator", "line", "value as written", "proposal"),
  PROBABLY_WRONG_TOGETHER(
      "indicator", "line", "value as written", "proposal", "all cells, each with value and line"),
  PROBABLY_EXCHANGED(
      "indicator",
      "line",
      "value as written",
      "the other cell's indicator",
      "its line",
      "its value as written"),
  MUST_BE_WRONG("the cells, each with value and line"),
  ONE_MUST_BE_WRONG("the cells, each with value and line"),
  CANNOT_BE_LOCATED("the cells, each with value and line");

  private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final List<String> arguments;

  Phrase(String... arguments) {
    this.arguments = List.of(arguments);
  }

  /**
   * The phrase for a status, as the database writes it.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Phrase of(String text) {
    return Arrays.stream(values())
        .filter(phrase -> phrase.text.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no phrase for '" + text + "'"));
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public List<String> arguments() {
    return arguments;
  }
}
