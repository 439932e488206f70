package vn.tonghop.reconcile.blame;

/** How a hand goes wrong when it writes a figure. */
public enum SlipKind {
  /** Two digits beside each other stand the other way round. */
  DIGITS_EXCHANGED,
  /** A digit is missing. */
  DIGIT_DROPPED,
  /** A digit is too many, be it another one or the same twice. */
  DIGIT_ADDED,
  /** One digit is another. */
  DIGIT_MISTYPED,
  /** The sign is missing, or should not be there. */
  SIGN,
  /** The decimal mark, or a unit of ten, a hundred, a thousand, is elsewhere. */
  MAGNITUDE,
  /** Two cells of a row or of a column stand in each other's place. */
  CELLS_EXCHANGED,
  /** Last month's figure is sent again. */
  SENT_AGAIN
}
