package vn.tonghop.normalize;

import vn.tonghop.normalize.Numeral.Shape;
import vn.tonghop.normalize.Reading.Ambiguous;
import vn.tonghop.normalize.Reading.Amount;
import vn.tonghop.normalize.Reading.Mark;

/** Reads value cells. Not thread-safe. */
final class NumberReader {
  private final CellScanner scanner = new CellScanner();

  /**
   * Reads one cell.
   *
   * @param cell its text as it came
   * @param style how the file writes numbers; only a numeral that could be two is decided by it
   */
  Reading read(String cell, NumberStyle style) {
    if (cell.isEmpty()) {
      return Mark.NOT_AVAILABLE;
    }
    if (!scanner.scan(cell)) {
      return CellMarks.of(scanner.undressed());
    }
    String unit = scanner.unit();
    if (unit != null && !unit.equals("%") && CellMarks.isDate(scanner.undressed())) {
      return Mark.SPREADSHEET_ERROR;
    }
    Numeral numeral = scanner.numeral();
    boolean negative = scanner.negative();
    boolean comma = numeral.shape() == Shape.COMMA_UNDECIDED;
    if (!comma && numeral.shape() != Shape.POINT_UNDECIDED) {
      return new Amount(numeral.decimal(negative), unit, scanner.unitApart());
    }
    return switch (style) {
      case DECIMAL_COMMA ->
          new Amount(
              comma ? numeral.decimal(negative) : numeral.grouped(negative),
              unit,
              scanner.unitApart());
      case DECIMAL_POINT ->
          new Amount(
              comma ? numeral.grouped(negative) : numeral.decimal(negative),
              unit,
              scanner.unitApart());
      case UNDECIDED, CONTRADICTORY ->
          new Ambiguous(
              numeral.decimal(negative), numeral.grouped(negative), unit, scanner.unitApart());
    };
  }
}
