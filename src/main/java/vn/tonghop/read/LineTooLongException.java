package vn.tonghop.read;

import java.io.IOException;
import java.util.List;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

/** A line is longer than any row of a table can be. */
public final class LineTooLongException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long line;

  LineTooLongException(long line) {
    super("line " + line + " has more than " + PhysicalLines.LONGEST + " characters");
    this.line = line;
  }

  /** The line's number, from 1. */
  public long line() {
    return line;
  }

  /** The refusal of the whole file that follows from it. */
  public Problem problem() {
    return new Problem(
        ProblemCode.LINE_TOO_LONG,
        null,
        null,
        List.of(String.valueOf(line), String.valueOf(PhysicalLines.LONGEST)));
  }
}
