package vn.tonghop.normalize;

import java.util.Set;
import vn.tonghop.normalize.Numeral.Shape;
import vn.tonghop.normalize.Reading.Ambiguous;
import vn.tonghop.normalize.Reading.Amount;
import vn.tonghop.normalize.Reading.Mark;

/** Reads value cells. Not thread-safe. */
final class NumberReader {
  private final CellScanner scanner = new CellScanner();
  private final Set<String> doubtedMarks;

  NumberReader() {
    this(Set.of());
  }

  /**
   * Prepares for the cells of a file.
   *
   * @param doubtedMarks the marks of notes by which a number is not what it seems to be
   */
  NumberReader(Set<String> doubtedMarks) {
    this.doubtedMarks = Set.copyOf(doubtedMarks);
  }

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
    String mark = scanner.footnote();
    return mark != null && doubtedMarks.contains(mark) ? Mark.NOT_A_NUMBER : number(style);
  }

  private Reading number(NumberStyle style) {
    Numeral numeral = scanner.numeral();
    boolean negative = scanner.negative();
    String unit = scanner.unit();
    boolean apart = scanner.unitApart();
    boolean comma = numeral.shape() == Shape.COMMA_UNDECIDED;
    if (!comma && numeral.shape() != Shape.POINT_UNDECIDED) {
      return new Amount(numeral.decimal(negative), null, unit, apart);
    }
    if (style == NumberStyle.UNDECIDED || style == NumberStyle.CONTRADICTORY) {
      return new Ambiguous(numeral.decimal(negative), numeral.grouped(negative), unit, apart);
    }
    return comma == (style == NumberStyle.DECIMAL_COMMA)
        ? new Amount(numeral.decimal(negative), numeral.grouped(negative), unit, apart)
        : new Amount(numeral.grouped(negative), null, unit, apart);
  }
}
