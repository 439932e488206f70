package vn.tonghop.reference;

/** What a target asks for. */
public enum TargetKind {
  /** Reach the value. */
  LEVEL,
  /** Stay at the value or below it. */
  AT_MOST,
  /** Come between the value and another, both included. */
  RANGE,
  /** Fall by the value, in the indicator's own unit, against last year. */
  REDUCTION,
  /** Fall by at least so many per cent of last year. */
  REDUCTION_PCT,
  /** Rise by at least so many per cent of last year. */
  GROWTH_PCT
}
