package vn.tonghop.normalize;

import java.math.BigDecimal;
import java.math.MathContext;
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
  /** A stated rate may be off by this part of it: it is rounded, and at times a year's. */
  private static final BigDecimal FURTHEST = BigDecimal.TEN;

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
   * @param compared the row's other values, last year's and the plan, which may leave only one
   *     reading; null for each that the row does not have
   */
  CellOutcome read(ColumnRole column, @Nullable BigDecimal... compared) {
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
          ? checked(column, amount, given, compared)
          : (Unusable) unit;
    }
    Ambiguous ambiguous = (Ambiguous) reading;
    UnitOutcome unit = unit(column, ambiguous.unit(), ambiguous.unitApart());
    return unit instanceof GivenUnit given
        ? settled(column, ambiguous, given, compared)
        : (Unusable) unit;
  }

  private UnitOutcome unit(ColumnRole column, @Nullable String inCell, boolean apart) {
    String cell = row.text(column);
    if (inCell == null) {
      return unitReader.ofColumn(column, cell, rowUnit);
    }
    UnitOutcome named = unitReader.named(inCell, apart, column, cell, rowUnit.found());
    return named instanceof GivenUnit given && rowUnit.outcome() instanceof GivenUnit ofRow
        ? unitReader.unlessOnlyASign(given, ofRow, column, cell, rowUnit.found())
        : named;
  }

  private CellOutcome checked(
      ColumnRole column, Amount amount, GivenUnit given, @Nullable BigDecimal... compared) {
    BigDecimal value = units.convert(amount.value(), given.unit(), own);
    BigDecimal asGrouped = amount.asGrouped();
    if (asGrouped != null && isPieceOfAWhole(value, given)) {
      // The file's way of writing says a fraction, the indicator says that there are none.
      return decided(
          column, given, value, units.convert(asGrouped, given.unit(), own), false, compared);
    }
    if (isCutIntoPieces(column, value, given)) {
      return outOfRange(column, indicator.uom());
    }
    return PlausibleRange.contains(indicator, value)
        ? Cell.number(row.text(column), value, given.text(), factor(given))
        : outOfRange(column);
  }

  /**
   * Decides between the readings of a number if it can be decided. A reading that the indicator
   * cannot have is none; things that are counted speak against a fraction; last year's value and
   * the plan speak for the reading that is near them while the other is not. With how many decimals
   * an indicator is published says nothing: clerks write as many as they have.
   */
  private CellOutcome settled(
      ColumnRole column, Ambiguous ambiguous, GivenUnit given, @Nullable BigDecimal... compared) {
    BigDecimal asDecimal = units.convert(ambiguous.asDecimal(), given.unit(), own);
    BigDecimal asGrouped = units.convert(ambiguous.asGrouped(), given.unit(), own);
    return decided(
        column, given, asDecimal, asGrouped, isPieceOfAWhole(asDecimal, given), compared);
  }

  private CellOutcome decided(
      ColumnRole column,
      GivenUnit given,
      BigDecimal asDecimal,
      BigDecimal asGrouped,
      boolean decimalIsAbsurd,
      @Nullable BigDecimal... compared) {
    boolean decimalPossible = PlausibleRange.contains(indicator, asDecimal);
    boolean groupedPossible = PlausibleRange.contains(indicator, asGrouped);
    if (!decimalPossible && !groupedPossible) {
      return outOfRange(column);
    }
    boolean forGrouped = groupedPossible && decimalIsAbsurd;
    boolean forDecimal = false;
    for (BigDecimal known : compared) {
      if (known != null && known.signum() != 0) {
        boolean decimalNear = PlausibleRange.isNear(asDecimal, known);
        boolean groupedNear = PlausibleRange.isNear(asGrouped, known);
        forDecimal |= decimalPossible && decimalNear && !groupedNear;
        forGrouped |= groupedPossible && groupedNear && !decimalNear;
      }
    }
    String cell = row.text(column);
    BigDecimal near = forDecimal ? asDecimal : asGrouped;
    if (forDecimal != forGrouped && !isAgainstTheRate(column, near, compared)) {
      return Cell.number(cell, near, given.text(), factor(given));
    }
    Hold hold = new Hold(ProblemCode.AMBIGUOUS_NUMBER, column, cell, asDecimal, asGrouped);
    return Cell.held(cell, given.text(), factor(given), hold);
  }

  /**
   * Whether the row states another rate than a reading gives that only the plan speaks for: then
   * one of the three is not what it seems to be.
   */
  private boolean isAgainstTheRate(
      ColumnRole column, BigDecimal value, @Nullable BigDecimal... compared) {
    boolean isCompared =
        column == ColumnRole.CUMULATIVE
            || column == ColumnRole.ACTUAL && Blank.is(row.text(ColumnRole.CUMULATIVE));
    BigDecimal plan = compared.length < 2 || compared[0] != null ? null : compared[1];
    if (!isCompared
        || plan == null
        || !(row.reading(ColumnRole.RATE) instanceof Amount rate)
        || rate.value().signum() == 0) {
      return false;
    }
    BigDecimal reached = value.movePointRight(2).divide(plan, MathContext.DECIMAL64);
    BigDecimal stated = rate.value();
    return reached.subtract(stated).abs().multiply(FURTHEST).compareTo(stated.abs()) > 0;
  }

  /** Nobody who counts heads one by one writes decimals, and be they zeros. */
  private boolean isPieceOfAWhole(BigDecimal value, GivenUnit given) {
    boolean oneByOne = given.unit().factor().compareTo(own.factor()) == 0;
    return CountedThings.inWholes(indicator, own)
        && (oneByOne || value.stripTrailingZeros().scale() > 0);
  }

  /**
   * Whether heads that were counted one by one are no whole number: a time of day or a rate that
   * was taken for a figure. What is planned may be worked out.
   */
  private boolean isCutIntoPieces(ColumnRole column, BigDecimal value, GivenUnit given) {
    boolean isCounted = column == ColumnRole.ACTUAL || column == ColumnRole.CUMULATIVE;
    return isCounted
        && value.scale() > 0
        && CountedThings.inWholes(indicator, own)
        && given.unit().factor().compareTo(own.factor()) == 0
        && value.stripTrailingZeros().scale() > 0;
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
    return outOfRange(column, "");
  }

  private Unusable outOfRange(ColumnRole column, String onlyWhole) {
    return new Unusable(
        new Problem(
            ProblemCode.OUT_OF_RANGE,
            column,
            row.text(column),
            PlausibleRange.describe(indicator, onlyWhole)));
  }
}
