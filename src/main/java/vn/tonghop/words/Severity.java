package vn.tonghop.words;

/** What follows from a problem. */
public enum Severity {
  /** Nothing of the file is taken in. */
  FILE_REFUSED,
  /** The row stays out, the others go on. */
  ROW_REFUSED,
  /** The value stays out of every total until it is corrected or released. */
  HOLD,
  /** Somebody should look; the value counts. */
  WARNING,
  /** Nobody needs to do anything. */
  INFO
}
