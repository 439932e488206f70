package vn.tonghop.normalize;

/**
 * Finds how a file writes numbers from those of its cells that can be read in one way only.
 *
 * <p>Evidence is a cell with both separators, with several groups ({@code 1.234.567}), or with one
 * separator that cannot group: not followed by exactly three digits, or after a leading zero or
 * more than three digits. Not thread-safe; one survey for one file.
 */
final class NumberStyleSurvey {
  private final CellScanner scanner = new CellScanner();
  private boolean comma;
  private boolean point;

  /** Takes the value cell {@code cell} into account; text that is no number says nothing. */
  void look(String cell) {
    if ((comma && point) || (cell.indexOf(',') < 0 && cell.indexOf('.') < 0)) {
      return;
    }
    if (scanner.scan(cell)) {
      comma |= scanner.numeral().shape() == Numeral.Shape.DECIMAL_COMMA;
      point |= scanner.numeral().shape() == Numeral.Shape.DECIMAL_POINT;
    }
  }

  /** Says what the cells looked at so far show. */
  NumberStyle result() {
    if (comma && point) {
      return NumberStyle.CONTRADICTORY;
    }
    if (comma) {
      return NumberStyle.DECIMAL_COMMA;
    }
    return point ? NumberStyle.DECIMAL_POINT : NumberStyle.UNDECIDED;
  }
}
