package vn.tonghop.report.audit;

import java.util.Locale;

/** What is said of a statement. */
public enum Verdict {
  OK,
  /** Cut instead of rounded. */
  TRUNCATED,
  MISMATCH,
  /** Wrong, and another statement says otherwise. */
  CONTRADICTS,
  /** No number. */
  MALFORMED,
  /** The warehouse has nothing to hold it against. */
  NO_DATA;

  /** As it is printed. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
