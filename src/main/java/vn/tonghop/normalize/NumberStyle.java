package vn.tonghop.normalize;

/** How the numbers of a file are written. */
public enum NumberStyle {
  /** {@code 10.161,3}. */
  DECIMAL_COMMA,
  /** {@code 10,161.3}. */
  DECIMAL_POINT,
  /** No cell of the file shows it. */
  UNDECIDED,
  /** Cells of the file show both. */
  CONTRADICTORY
}
