package vn.tonghop.normalize;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.Period;

/**
 * What one row reports.
 *
 * <p>Values are exact, in the indicator's unit, and null where the row has none, nothing to report,
 * or a number with two readings; {@code rate} is in per cent as stated. Raw texts are the cells as
 * they came, null where empty.
 *
 * @param commune who
 * @param period when
 * @param indicator what
 * @param actual in the period
 * @param cumulative from the start of the year
 * @param plan the plan that the file states
 * @param prior the same period last year, as the file states it
 * @param rate per cent of the plan, as the file states it; null also where it has two readings
 * @param nothingToReport whether the commune says that there is nothing, and gives no number
 * @param rawActual the cell that {@code actual} comes from
 * @param rawCumulative the cell that {@code cumulative} comes from
 * @param rawPlan the cell that {@code plan} comes from
 * @param rawPrior the cell that {@code prior} comes from
 * @param rawRate the cell that {@code rate} comes from
 * @param rawUnit the unit of actual, or else cumulative, as it was written; null when none was
 * @param cellUnits the units of the single cells, where they are not all {@code rawUnit} and the
 *     indicator's own
 * @param holds reasons to keep the row out of totals; empty for nearly all rows
 */
public record NormalizedRow(
    Commune commune,
    Period period,
    Indicator indicator,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal cumulative,
    @Nullable BigDecimal plan,
    @Nullable BigDecimal prior,
    @Nullable BigDecimal rate,
    boolean nothingToReport,
    @Nullable String rawActual,
    @Nullable String rawCumulative,
    @Nullable String rawPlan,
    @Nullable String rawPrior,
    @Nullable String rawRate,
    @Nullable String rawUnit,
    CellUnits cellUnits,
    List<Hold> holds) {

  public NormalizedRow {
    holds = List.copyOf(holds);
  }
}
