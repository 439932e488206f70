package vn.tonghop.job;

/** What makes a finished run end with exit code 3. */
public enum FailOn {
  /** A file or a row was refused. */
  REJECT,
  /** A value was held. */
  HOLD,
  /** An expected submission is missing. */
  MISSING
}
