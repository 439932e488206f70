package vn.tonghop.reference;

/** What an indicator's value refers to in time. */
public enum Behaviour {
  /** Accumulates over the year. */
  FLOW,
  /** The state on the cut-off day. */
  STOCK
}
