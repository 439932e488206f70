package vn.tonghop.read;

import vn.tonghop.words.Problem;

/**
 * What a question about a whole file comes to: an answer, or the reason to refuse the file.
 *
 * @param <T> the answer
 */
public sealed interface Outcome<T> {

  /** The file passes, with what was found out. */
  record Accepted<T>(T value) implements Outcome<T> {}

  /** The whole file is refused. */
  record Refused<T>(Problem problem) implements Outcome<T> {}
}
