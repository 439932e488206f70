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
import vn.tonghop.reference.ColumnRole;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.Problem;
import vn.tonghop.reference.Unit;

/**
 * Turns the value cells of one row into values of its indicator, and gathers what is wrong.
 *
 * <p>One instance for each row.
 */
final class FigureReader {
  private final UnitTable units;
  private final NumberReader reader;
  private final NumberStyle style;
  private final Found found;
  private final Indicator indicator;
  private final List<Problem> problems = new ArrayList<>(0);
  private final List<Hold> holds = new ArrayList<>(0);
  private @Nullable Unit rowUnit;
  private @Nullable String rowUnitText;

  FigureReader(UnitTable units, NumberReader reader, NumberStyle style, Found found) {
    this.units = units;
    this.reader = reader;
    this.style = style;
    this.found = found;
    this.indicator = found.indicator();
    this.rowUnit = found.unit();
  }

  /**
   * Takes the row's own unit: that of its column, else that at the end of its name.
   *
   * @param uomCell empty where the row has none
   */
  void takeUnit(String uomCell) {
    if (uomCell.equals(indicator.uom())) {
      rowUnitText = uomCell;
    } else if (namesUnit(uomCell)) {
      rowUnitText = uomCell;
      rowUnit = unit(ColumnRole.UOM, uomCell, uomCell, "unknown-unit");
    } else if (found.namedUnit() != null) {
      rowUnitText = found.namedUnit();
      rowUnit = unit(ColumnRole.NAME, found.namedUnit(), found.namedUnit(), "unknown-unit");
    }
  }

  private static boolean namesUnit(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '%' || c == '₫' || c == '‰') {
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
    Reading reading = reader.read(cell, style);
    if (reading instanceof Amount amount) {
      Unit unit = unitOf(column, cell, amount.unit(), amount.unitApart());
      return unit == null ? Figure.WRONG : checked(column, cell, amount, unit);
    }
    if (reading instanceof Ambiguous ambiguous) {
      Unit unit = unitOf(column, cell, ambiguous.unit(), ambiguous.unitApart());
      return unit == null ? Figure.WRONG : settled(column, cell, ambiguous, unit, lastYear);
    }
    return marked(column, cell, (Mark) reading);
  }

  private Figure checked(ColumnRole column, String cell, Amount amount, Unit unit) {
    Figure figure = figure(amount.value(), amount.unit(), unit);
    BigDecimal value = figure.value();
    return value != null && PlausibleRange.contains(indicator, value)
        ? figure
        : outOfRange(column, cell);
  }

  private Figure settled(
      ColumnRole column,
      String cell,
      Ambiguous ambiguous,
      Unit unit,
      @Nullable BigDecimal lastYear) {
    Amount decimal = new Amount(ambiguous.asDecimal(), ambiguous.unit(), ambiguous.unitApart());
    Amount grouped = new Amount(ambiguous.asGrouped(), ambiguous.unit(), ambiguous.unitApart());
    boolean ownUnit = unit == found.unit() || unit.factor().compareTo(found.unit().factor()) == 0;
    if (ownUnit && indicator.decimals() < decimal.value().scale()) {
      return checked(column, cell, grouped, unit);
    }
    BigDecimal asDecimal = convert(decimal.value(), unit);
    BigDecimal asGrouped = convert(grouped.value(), unit);
    if (lastYear != null && lastYear.signum() != 0) {
      boolean decimalNear = PlausibleRange.isNear(asDecimal, lastYear);
      if (decimalNear != PlausibleRange.isNear(asGrouped, lastYear)) {
        return checked(column, cell, decimalNear ? decimal : grouped, unit);
      }
    }
    if (!PlausibleRange.contains(indicator, asDecimal)
        && !PlausibleRange.contains(indicator, asGrouped)) {
      return outOfRange(column, cell);
    }
    holds.add(new Hold(Hold.AMBIGUOUS_NUMBER, column, cell, asDecimal, asGrouped));
    Figure figure = figure(decimal.value(), ambiguous.unit(), unit);
    return new Figure(State.HELD, null, figure.unitText(), figure.factor());
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
    return wrong(
        mark == Mark.SPREADSHEET_ERROR ? "spreadsheet-error" : "not-a-number",
        column,
        cell,
        List.of());
  }

  /** Reads the rate, in per cent as stated; null where there is none or it has two readings. */
  @Nullable BigDecimal readRate(String cell) {
    Reading reading = reader.read(cell, style);
    if (reading instanceof Amount amount) {
      if (amount.unit() == null || amount.unit().equals("%")) {
        return amount.value();
      }
      wrong("not-a-number", ColumnRole.RATE, cell, List.of());
    } else if (reading instanceof Mark mark
        && mark != Mark.NOT_AVAILABLE
        && mark != Mark.NOTHING_TO_REPORT) {
      boolean broken = mark == Mark.SPREADSHEET_ERROR;
      wrong(broken ? "spreadsheet-error" : "not-a-number", ColumnRole.RATE, cell, List.of());
    }
    return null;
  }

  private @Nullable Unit unitOf(
      ColumnRole column, String cell, @Nullable String text, boolean apart) {
    return text == null
        ? rowUnit
        : unit(column, cell, text, apart ? "unknown-unit" : "not-a-number");
  }

  private @Nullable Unit unit(ColumnRole column, String cell, String text, String unknown) {
    Unit unit = units.find(text).orElse(null);
    if (unit == null) {
      wrong(unknown, column, cell, List.of(indicator.uom()));
    } else if (!units.convertible(unit, found.unit())) {
      wrong("wrong-dimension", column, cell, List.of(unit.code(), indicator.uom()));
      return null;
    }
    return unit;
  }

  private Figure figure(BigDecimal value, @Nullable String ownText, Unit unit) {
    String text = ownText != null ? ownText : rowUnitText;
    return unit == found.unit()
        ? new Figure(State.VALUE, value, text, Figure.SAME)
        : new Figure(
            State.VALUE, convert(value, unit), text, units.conversion(unit, found.unit()).text());
  }

  private BigDecimal convert(BigDecimal value, Unit unit) {
    return units.convert(value, unit, found.unit());
  }

  private Figure outOfRange(ColumnRole column, String cell) {
    return wrong("out-of-range", column, cell, PlausibleRange.describe(indicator));
  }

  /** Adds a problem of this row. */
  Figure wrong(String code, ColumnRole column, @Nullable String cell, List<String> arguments) {
    problems.add(new Problem(code, column, cell, arguments));
    return Figure.WRONG;
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
