package vn.tonghop.reference;

/** What a target asks for. */
public enum TargetKind {
  /** Reach the value. */
  LEVEL,
  /** Fall by the value, in the indicator's own unit, against last year. */
  REDUCTION
}
