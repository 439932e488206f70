package vn.tonghop.reference;

/** Where an indicator's value comes from. */
public enum Source {
  /** The communes submit it. */
  SUBMITTED,
  /**
   * It is worked out from its parts or from numerator and denominator; a submitted value is only
   * checked.
   */
  COMPUTED
}
