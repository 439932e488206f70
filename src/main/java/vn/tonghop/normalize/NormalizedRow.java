package vn.tonghop.normalize;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.Period;

/**
 * What one row reports.
 *
 * @param commune who
 * @param period when
 * @param indicator what
 * @param cells how much, by column
 * @param rowUnit the unit that its cells are in unless they say otherwise, as it was written; null
 *     when none was
 * @param firmness how firm its figures are
 * @param hold why the whole row is kept out of totals, whatever its cells say; null for nearly all
 */
public record NormalizedRow(
    Commune commune,
    Period period,
    Indicator indicator,
    ValueCells cells,
    @Nullable String rowUnit,
    Firmness firmness,
    @Nullable Hold hold) {

  /** Whether the commune says that there is nothing, and gives no number. */
  public boolean nothingToReport() {
    return !cells.actual().isNumber() && !cells.cumulative().isNumber();
  }

  /** The unit of actual, or else cumulative, as it was written; null when none was. */
  public @Nullable String mainUnit() {
    Cell main = cells.main();
    return main.isNumber() ? main.unit() : rowUnit;
  }

  /** Whether its values are kept out of totals until somebody has decided. */
  public boolean isHeld() {
    return hold != null
        || cells.actual().hold() != null
        || cells.cumulative().hold() != null
        || cells.plan().hold() != null
        || cells.prior().hold() != null;
  }

  /** Every reason to keep it out of totals; empty for nearly all rows. */
  public List<Hold> holds() {
    return isHeld()
        ? Stream.of(
                cells.prior().hold(),
                cells.actual().hold(),
                cells.cumulative().hold(),
                cells.plan().hold(),
                hold)
            .filter(Objects::nonNull)
            .toList()
        : List.of();
  }
}
