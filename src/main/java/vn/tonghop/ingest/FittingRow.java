package vn.tonghop.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.tonghop.ingest.RelationCounts.Relation;
import vn.tonghop.normalize.NormalizedRow;
import vn.tonghop.reference.Behaviour;
import vn.tonghop.reference.Period;

/** Whether the cells of one row of a period fit together: its rate, its January, its plan. */
final class FittingRow {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final StatedStructure structure;
  private final RelationCounts counts;
  private final boolean isJanuary;
  private final boolean isLong;

  /**
   * Looks at rows of one period.
   *
   * @param period null where there is none yet
   */
  FittingRow(StatedStructure structure, RelationCounts counts, @Nullable Period period) {
    this.structure = structure;
    this.counts = counts;
    this.isJanuary = period != null && period.isMonth() && period.starts().getMonthValue() == 1;
    this.isLong = period != null && !period.isMonth() && !period.isQuarter();
  }

  boolean fits(NormalizedRow row) {
    return rateFits(row) && januaryFits(row) && isNearItsPlan(row);
  }

  private boolean rateFits(NormalizedRow row) {
    BigDecimal rate = row.cells().rate().value();
    if (rate == null || !structure.isRated(row.indicator())) {
      return true;
    }
    BigDecimal plan = row.cells().plan().value();
    BigDecimal value = sinceJanuary(row);
    boolean hasParts = plan != null && plan.signum() != 0 && value != null;
    counts.add(Relation.RATE, hasParts);
    return isQuotient(rate, HUNDRED, value, plan);
  }

  /** In January, what has come together since the start of the year is this month's. */
  private boolean januaryFits(NormalizedRow row) {
    BigDecimal cumulative = row.cells().cumulative().value();
    if (cumulative == null || !isJanuary) {
      return true;
    }
    BigDecimal actual = row.cells().actual().value();
    counts.add(Relation.NOT_DECREASED, true);
    if (actual != null) {
      counts.add(Relation.CUMULATIVE, true);
    }
    return cumulative.signum() >= 0 && (actual == null || cumulative.compareTo(actual) == 0);
  }

  /** Far from its plan it may be in another unit; of a month of a flow, a plan tells nothing. */
  private boolean isNearItsPlan(NormalizedRow row) {
    BigDecimal plan = row.cells().plan().value();
    BigDecimal value = sinceJanuary(row);
    if (plan == null || plan.signum() == 0 || value == null || value.signum() == 0) {
      return true;
    }
    StatedStructure.Far far = structure.far(row.indicator());
    if (far == null || !isLong && row.indicator().behaviour() != Behaviour.STOCK) {
      return true;
    }
    BigDecimal greater = plan.abs().max(value.abs());
    BigDecimal less = plan.abs().min(value.abs());
    return greater.compareTo(less.multiply(far.times())) <= 0 || greater.compareTo(far.least()) < 0;
  }

  private static @Nullable BigDecimal sinceJanuary(NormalizedRow row) {
    BigDecimal cumulative = row.cells().cumulative().value();
    return cumulative == null ? row.cells().actual().value() : cumulative;
  }

  /**
   * Whether a result is {@code scale} × {@code above} ÷ {@code below}, rounded half up to the
   * decimals that it has; so it is where any of them lacks, or nothing would be divided by.
   */
  static boolean isQuotient(
      @Nullable BigDecimal result,
      BigDecimal scale,
      @Nullable BigDecimal above,
      @Nullable BigDecimal below) {
    if (result == null || above == null || below == null || below.signum() == 0) {
      return true;
    }
    int decimals = Math.max(result.scale(), 0);
    return scale.multiply(above).divide(below, decimals, RoundingMode.HALF_UP).compareTo(result)
        == 0;
  }
}
