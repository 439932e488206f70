package vn.tonghop.normalize;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tonghop.normalize.Reading.Ambiguous;
import vn.tonghop.normalize.Reading.Amount;
import vn.tonghop.normalize.Reading.Mark;
import vn.tonghop.reference.Aggregation;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.Unit;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

/** Turns the value cells of one row into values of its indicator. */
final class FigureReader {
  private final UnitTable units;
  private final UnitReader unitReader;
  private final WrittenRow row;
  private final RowUnit rowUnit;
  private final Indicator indicator;
  private final Unit own;

  /**
   * Prepares for the cells of a row.
   *
   * @param rowUnit the row's unit, and what the row is about
   */
  FigureReader(UnitTable units, UnitReader unitReader, WrittenRow row, RowUnit rowUnit) {
    this.units = units;
    this.unitReader = unitReader;
    this.row = row;
    this.rowUnit = rowUnit;
    this.indicator = rowUnit.found().indicator();
    this.own = rowUnit.found().unit();
  }

  /**
   * Reads a value cell.
   *
   * @param lastYear the row's value of last year, which may leave only one reading; null where the
   *     row has none or it is the very cell that is read
   */
  CellOutcome read(ColumnRole column, @Nullable BigDecimal lastYear) {
    if (unitReader.compares(column, rowUnit)) {
      return Cell.absent(row.visible(column));
    }
    Reading reading = row.reading(column);
    if (reading instanceof Mark mark) {
      return marked(column, mark);
    }
    if (reading instanceof Amount amount) {
      UnitOutcome unit = unit(column, amount.unit(), amount.unitApart());
      return unit instanceof GivenUnit given
          ? checked(column, amount.value(), given)
          : (Unusable) unit;
    }
    Ambiguous ambiguous = (Ambiguous) reading;
    UnitOutcome unit = unit(column, ambiguous.unit(), ambiguous.unitApart());
    return unit instanceof GivenUnit given
        ? settled(column, ambiguous, given, lastYear)
        : (Unusable) unit;
  }

  private UnitOutcome unit(ColumnRole column, @Nullable String inCell, boolean apart) {
    String cell = row.text(column);
    return inCell == null
        ? unitReader.ofColumn(column, cell, rowUnit)
        : unitReader.named(inCell, apart, column, cell, rowUnit.found());
  }

  private CellOutcome checked(ColumnRole column, BigDecimal number, GivenUnit given) {
    BigDecimal value = units.convert(number, given.unit(), own);
    return PlausibleRange.contains(indicator, value)
        ? Cell.number(row.text(column), value, given.text(), factor(given))
        : outOfRange(column);
  }

  /**
   * Decides between the readings of a number if it can be decided. A reading that the indicator
   * cannot have is none; the decimals of its unit speak for grouping where there are too many of
   * them; last year's value speaks for the reading that is near it while the other is not.
   */
  private CellOutcome settled(
      ColumnRole column, Ambiguous ambiguous, GivenUnit given, @Nullable BigDecimal lastYear) {
    BigDecimal asDecimal = units.convert(ambiguous.asDecimal(), given.unit(), own);
    BigDecimal asGrouped = units.convert(ambiguous.asGrouped(), given.unit(), own);
    boolean decimalPossible = PlausibleRange.contains(indicator, asDecimal);
    boolean groupedPossible = PlausibleRange.contains(indicator, asGrouped);
    if (!decimalPossible && !groupedPossible) {
      return outOfRange(column);
    }
    boolean forGrouped = groupedPossible && hasTooManyDecimals(ambiguous, given.unit());
    boolean forDecimal = false;
    if (lastYear != null && lastYear.signum() != 0) {
      boolean decimalNear = PlausibleRange.isNear(asDecimal, lastYear);
      boolean groupedNear = PlausibleRange.isNear(asGrouped, lastYear);
      forDecimal = decimalPossible && decimalNear && !groupedNear;
      forGrouped |= groupedPossible && groupedNear && !decimalNear;
    }
    String cell = row.text(column);
    if (forDecimal != forGrouped) {
      return Cell.number(cell, forDecimal ? asDecimal : asGrouped, given.text(), factor(given));
    }
    Hold hold = new Hold(ProblemCode.AMBIGUOUS_NUMBER, column, cell, asDecimal, asGrouped);
    return Cell.held(cell, given.text(), factor(given), hold);
  }

  private boolean hasTooManyDecimals(Ambiguous ambiguous, Unit unit) {
    boolean inOwnUnit = unit == own || unit.factor().compareTo(own.factor()) == 0;
    return inOwnUnit && indicator.decimals() < ambiguous.asDecimal().scale();
  }

  private CellOutcome marked(ColumnRole column, Mark mark) {
    String raw = row.visible(column);
    return switch (mark) {
      case NOT_AVAILABLE -> Cell.absent(raw);
      case NOTHING_TO_REPORT -> Cell.nothingToReport(raw);
      case YES, NO ->
          indicator.aggregation() == Aggregation.COUNT
              ? Cell.number(raw, answer(mark), rowUnit.text(), Cell.UNCONVERTED)
              : new Unusable(mark.problem(column, row.text(column)));
      case SPREADSHEET_ERROR, NOT_A_NUMBER -> new Unusable(mark.problem(column, row.text(column)));
    };
  }

  private static BigDecimal answer(Mark mark) {
    return mark == Mark.YES ? BigDecimal.ONE : BigDecimal.ZERO;
  }

  /** Reads the rate, in per cent as stated; a number with two readings is none. */
  CellOutcome readRate() {
    ColumnRole column = ColumnRole.RATE;
    String raw = row.visible(column);
    Reading reading = row.reading(column);
    if (reading instanceof Amount amount) {
      return amount.unit() == null || amount.unit().equals("%")
          ? Cell.number(raw, amount.value(), amount.unit(), Cell.UNCONVERTED)
          : new Unusable(Problem.notANumber(column, row.text(column)));
    }
    return reading instanceof Mark mark
            && mark != Mark.NOT_AVAILABLE
            && mark != Mark.NOTHING_TO_REPORT
        ? new Unusable(mark.problem(column, row.text(column)))
        : Cell.absent(raw);
  }

  private String factor(GivenUnit given) {
    return given.unit() == own ? Cell.UNCONVERTED : units.conversion(given.unit(), own).text();
  }

  private Unusable outOfRange(ColumnRole column) {
    return new Unusable(
        new Problem(
            ProblemCode.OUT_OF_RANGE,
            column,
            row.text(column),
            PlausibleRange.describe(indicator)));
  }
}
