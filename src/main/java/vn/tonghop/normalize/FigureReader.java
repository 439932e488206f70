package vn.tonghop.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.normalize.Figure.State;
import vn.tonghop.normalize.IndicatorMatch.Found;
import vn.tonghop.normalize.Reading.Ambiguous;
import vn.tonghop.normalize.Reading.Amount;
import vn.tonghop.normalize.Reading.Mark;
import vn.tonghop.reference.Aggregation;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.Unit;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

/**
 * Turns the value cells of one row into values of its indicator, and gathers what is wrong.
 *
 * <p>One instance for each row.
 */
final class FigureReader {
  private final UnitTable units;
  private final TableUnits table;
  private final NumberReader reader;
  private final NumberStyle style;
  private final Found found;
  private final Indicator indicator;
  private final List<Problem> problems = new ArrayList<>(0);
  private final List<Hold> holds = new ArrayList<>(0);
  private boolean unitStated;
  private @Nullable Unit rowUnit;
  private @Nullable String rowUnitText;

  FigureReader(
      UnitTable units, TableUnits table, NumberReader reader, NumberStyle style, Found found) {
    this.units = units;
    this.table = table;
    this.reader = reader;
    this.style = style;
    this.found = found;
    this.indicator = found.indicator();
    this.rowUnit = found.unit();
  }

  /**
   * Takes the row's own unit: that of its column, else that at the end of its name, else that above
   * the rows.
   *
   * @param uomCell empty where the row has none
   */
  void takeUnit(String uomCell) {
    unitStated = true;
    if (uomCell.equals(indicator.uom())) {
      rowUnitText = uomCell;
    } else if (namesUnit(uomCell)) {
      rowUnitText = uomCell;
      rowUnit = unit(ColumnRole.UOM, uomCell, uomCell, true);
    } else if (found.namedUnit() != null) {
      rowUnitText = found.namedUnit();
      rowUnit = unit(ColumnRole.NAME, found.namedUnit(), found.namedUnit(), true);
    } else {
      unitStated = false;
      TableUnits.Stated above = table.above(found.unit());
      rowUnitText = above == null ? null : above.text();
      rowUnit = above == null ? found.unit() : above.unit();
    }
  }

  private static boolean namesUnit(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (Character.isLetterOrDigit(c)
          || c == '%'
          || c == '‰'
          || Character.getType(c) == Character.CURRENCY_SYMBOL) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads a value cell.
   *
   * @param lastYear the row's value of last year, which may leave only one reading; null where the
   *     row has none or it is the very cell that is read
   */
  Figure read(ColumnRole column, String cell, @Nullable BigDecimal lastYear) {
    if (!unitStated && table.compares(column, found.unit())) {
      return Figure.ABSENT;
    }
    Reading reading = reader.read(cell, style);
    if (reading instanceof Amount amount) {
      Given given = given(column, cell, amount.unit(), amount.unitApart());
      return given == null ? Figure.WRONG : checked(column, cell, amount.value(), given);
    }
    if (reading instanceof Ambiguous ambiguous) {
      Given given = given(column, cell, ambiguous.unit(), ambiguous.unitApart());
      return given == null ? Figure.WRONG : settled(column, cell, ambiguous, given, lastYear);
    }
    return marked(column, cell, (Mark) reading);
  }

  /** The unit that a cell's number is given in, and the text that says so, if any. */
  private record Given(Unit unit, @Nullable String text) {}

  private Figure checked(ColumnRole column, String cell, BigDecimal number, Given given) {
    BigDecimal value = convert(number, given.unit());
    return PlausibleRange.contains(indicator, value)
        ? figure(State.VALUE, value, given)
        : outOfRange(column, cell);
  }

  /**
   * Decides between the readings of a number if it can be decided. A reading that the indicator
   * cannot have is none; the decimals of its unit speak for grouping where there are too many of
   * them; last year's value speaks for the reading that is near it while the other is not.
   */
  private Figure settled(
      ColumnRole column,
      String cell,
      Ambiguous ambiguous,
      Given given,
      @Nullable BigDecimal lastYear) {
    BigDecimal asDecimal = convert(ambiguous.asDecimal(), given.unit());
    BigDecimal asGrouped = convert(ambiguous.asGrouped(), given.unit());
    boolean decimalPossible = PlausibleRange.contains(indicator, asDecimal);
    boolean groupedPossible = PlausibleRange.contains(indicator, asGrouped);
    if (!decimalPossible && !groupedPossible) {
      return outOfRange(column, cell);
    }
    boolean forGrouped = groupedPossible && hasTooManyDecimals(ambiguous, given.unit());
    boolean forDecimal = false;
    if (lastYear != null && lastYear.signum() != 0) {
      boolean decimalNear = PlausibleRange.isNear(asDecimal, lastYear);
      boolean groupedNear = PlausibleRange.isNear(asGrouped, lastYear);
      forDecimal = decimalPossible && decimalNear && !groupedNear;
      forGrouped |= groupedPossible && groupedNear && !decimalNear;
    }
    if (forDecimal != forGrouped) {
      return figure(State.VALUE, forDecimal ? asDecimal : asGrouped, given);
    }
    holds.add(new Hold(ProblemCode.AMBIGUOUS_NUMBER, column, cell, asDecimal, asGrouped));
    return figure(State.HELD, null, given);
  }

  private boolean hasTooManyDecimals(Ambiguous ambiguous, Unit unit) {
    boolean ownUnit = unit == found.unit() || unit.factor().compareTo(found.unit().factor()) == 0;
    return ownUnit && indicator.decimals() < ambiguous.asDecimal().scale();
  }

  private Figure marked(ColumnRole column, String cell, Mark mark) {
    boolean answer = mark == Mark.YES || mark == Mark.NO;
    if (answer && indicator.aggregation() == Aggregation.COUNT) {
      BigDecimal value = mark == Mark.YES ? BigDecimal.ONE : BigDecimal.ZERO;
      return new Figure(State.VALUE, value, rowUnitText, Figure.SAME);
    }
    if (mark == Mark.NOT_AVAILABLE) {
      return Figure.ABSENT;
    }
    if (mark == Mark.NOTHING_TO_REPORT) {
      return Figure.NOTHING_TO_REPORT;
    }
    return wrong(noNumber(mark, column, cell));
  }

  /** Reads the rate, in per cent as stated; null where there is none or it has two readings. */
  @Nullable BigDecimal readRate(String cell) {
    Reading reading = reader.read(cell, style);
    if (reading instanceof Amount amount) {
      if (amount.unit() == null || amount.unit().equals("%")) {
        return amount.value();
      }
      wrong(Problem.notANumber(ColumnRole.RATE, cell));
    } else if (reading instanceof Mark mark
        && mark != Mark.NOT_AVAILABLE
        && mark != Mark.NOTHING_TO_REPORT) {
      wrong(noNumber(mark, ColumnRole.RATE, cell));
    }
    return null;
  }

  private @Nullable Given given(
      ColumnRole column, String cell, @Nullable String own, boolean apart) {
    if (own != null) {
      Unit unit = unit(column, cell, own, apart);
      return unit == null ? null : new Given(unit, own);
    }
    TableUnits.Stated over = unitStated ? null : table.ofColumn(column);
    if (over == null) {
      return rowUnit == null ? null : new Given(rowUnit, rowUnitText);
    }
    Unit unit = convertible(over.unit(), column, cell);
    return unit == null ? null : new Given(unit, over.text());
  }

  private @Nullable Unit unit(ColumnRole column, String cell, String text, boolean apart) {
    Unit unit = units.find(text).orElse(null);
    if (unit == null && CellMarks.isError(text)) {
      wrong(noNumber(Mark.SPREADSHEET_ERROR, column, cell));
      return null;
    }
    if (unit == null) {
      wrong(
          apart
              ? new Problem(
                  ProblemCode.UNKNOWN_UNIT,
                  column,
                  cell,
                  List.of(units.of(found.unit().dimension()), text))
              : Problem.notANumber(column, cell));
      return null;
    }
    return convertible(unit, column, cell);
  }

  private @Nullable Unit convertible(Unit unit, ColumnRole column, String cell) {
    if (units.convertible(unit, found.unit())) {
      return unit;
    }
    wrong(ProblemCode.WRONG_DIMENSION, column, cell, List.of(unit.code(), indicator.uom()));
    return null;
  }

  private Figure figure(State state, @Nullable BigDecimal value, Given given) {
    Unit unit = given.unit();
    String factor =
        unit == found.unit() ? Figure.SAME : units.conversion(unit, found.unit()).text();
    return new Figure(state, value, given.text(), factor);
  }

  private BigDecimal convert(BigDecimal value, Unit unit) {
    return units.convert(value, unit, found.unit());
  }

  private Figure outOfRange(ColumnRole column, String cell) {
    return wrong(ProblemCode.OUT_OF_RANGE, column, cell, PlausibleRange.describe(indicator));
  }

  /** Adds a problem of this row. */
  Figure wrong(ProblemCode code, ColumnRole column, @Nullable String cell, List<String> arguments) {
    return wrong(new Problem(code, column, cell, arguments));
  }

  private Figure wrong(Problem problem) {
    problems.add(problem);
    return Figure.WRONG;
  }

  private static Problem noNumber(Mark mark, ColumnRole column, String cell) {
    return mark == Mark.SPREADSHEET_ERROR
        ? new Problem(ProblemCode.SPREADSHEET_ERROR, column, cell, List.of())
        : Problem.notANumber(column, cell);
  }

  List<Problem> problems() {
    return problems;
  }

  List<Hold> holds() {
    return holds;
  }

  /** The unit of the row as it is written, or null. */
  @Nullable String rowUnitText() {
    return rowUnitText;
  }
}
