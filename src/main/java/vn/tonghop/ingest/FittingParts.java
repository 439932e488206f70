package vn.tonghop.ingest;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tonghop.ingest.RelationCounts.Relation;
import vn.tonghop.normalize.Cell;
import vn.tonghop.normalize.NormalizedRow;

/**
 * Tells of what one file says for one commune and period whether all of it fits together, while it
 * is read: then no statement has to go through its rows for that again. It never says so of what
 * does not fit to the last digit; where it does not say so, {@code reconcile/sieve} looks.
 *
 * <p>Only rows that follow each other are seen together, so that the figures of one commune are in
 * memory and not those of a nation.
 */
final class FittingParts {

  /**
   * What was found to fit.
   *
   * @param rows of how many rows; of more, nothing is known
   * @param counts how many relations were checked, and how many could not be, by kind of relation
   */
  record Fit(int file, int commune, int period, long rows, Integer[] counts) {}

  private final StatedStructure structure;
  private final Map<String, NormalizedRow> rows = new HashMap<>();
  private final RelationCounts counts = new RelationCounts();
  private int file;
  private int commune;
  private int period;
  private boolean fits;
  private FittingRow row;

  FittingParts(StatedStructure structure) {
    this.structure = structure;
    this.row = new FittingRow(structure, counts, null);
  }

  /**
   * Sees a row.
   *
   * @param isRepeat whether its indicator was there before
   * @return what came before it, where that is of another commune or period and fits; else null
   */
  @Nullable Fit add(int fileId, int communeId, int periodId, NormalizedRow row, boolean isRepeat) {
    Fit before = null;
    if (fileId != file || communeId != commune || periodId != period) {
      before = end();
      file = fileId;
      commune = communeId;
      period = periodId;
      fits = true;
      this.row = new FittingRow(structure, counts, row.period());
    }
    // What is in doubt itself, or is there twice, is for others to decide.
    fits = fits && !isRepeat && !row.isHeld() && this.row.fits(row);
    rows.put(row.indicator().code(), row);
    return before;
  }

  /**
   * Ends what it has seen.
   *
   * @return that it fits, or null
   */
  @Nullable Fit end() {
    Fit fit = null;
    if (fits && !rows.isEmpty() && wholesFit() && ratiosFit() && sharesFit()) {
      fit = new Fit(file, commune, period, rows.size(), counts.all());
    }
    rows.clear();
    counts.clear();
    fits = false;
    file = 0;
    return fit;
  }

  private boolean wholesFit() {
    for (StatedStructure.Whole whole : structure.wholes()) {
      if (!rows.containsKey(whole.whole())) {
        continue;
      }
      boolean isActual = isComplete(whole, FittingParts::actual);
      boolean isCumulative = isComplete(whole, FittingParts::cumulative);
      counts.add(Relation.PARTS, isActual || isCumulative);
      if (!fits(whole, FittingParts::actual, isActual)
          || !fits(whole, FittingParts::cumulative, isCumulative)
          || !fits(whole, FittingParts::prior, isComplete(whole, FittingParts::prior))) {
        return false;
      }
    }
    return true;
  }

  private boolean isComplete(
      StatedStructure.Whole whole, Function<NormalizedRow, @Nullable BigDecimal> column) {
    return value(whole.whole(), column) != null
        && whole.parts().stream().allMatch(part -> value(part, column) != null);
  }

  private boolean fits(
      StatedStructure.Whole whole,
      Function<NormalizedRow, @Nullable BigDecimal> column,
      boolean isComplete) {
    BigDecimal rest = Objects.requireNonNullElse(value(whole.whole(), column), BigDecimal.ZERO);
    for (String part : whole.parts()) {
      BigDecimal value = value(part, column);
      rest = value == null ? rest : rest.subtract(value);
    }
    return isComplete ? rest.signum() == 0 : rest.signum() >= 0;
  }

  private boolean ratiosFit() {
    for (StatedStructure.Ratio ratio : structure.ratios()) {
      NormalizedRow result = rows.get(ratio.result());
      if (result == null || !statesAnything(result)) {
        continue;
      }
      BigDecimal above = value(ratio.numerator(), FittingParts::actual);
      BigDecimal below = value(ratio.denominator(), FittingParts::actual);
      counts.add(Relation.RATIO, above != null && below != null && below.signum() != 0);
      if (!FittingRow.isQuotient(actual(result), ratio.scale(), above, below)
          || !FittingRow.isQuotient(
              cumulative(result),
              ratio.scale(),
              value(ratio.numerator(), FittingParts::cumulative),
              value(ratio.denominator(), FittingParts::sinceStart))
          || !FittingRow.isQuotient(
              prior(result),
              ratio.scale(),
              value(ratio.numerator(), FittingParts::prior),
              value(ratio.denominator(), FittingParts::prior))) {
        return false;
      }
    }
    return true;
  }

  private static boolean statesAnything(NormalizedRow row) {
    return actual(row) != null || cumulative(row) != null || prior(row) != null;
  }

  private boolean sharesFit() {
    for (StatedStructure.Share share : structure.shares()) {
      List<String> greater = share.greater();
      if (!rows.containsKey(share.lesser()) && greater.stream().noneMatch(rows::containsKey)) {
        continue;
      }
      BigDecimal actual = value(share.lesser(), FittingParts::actual);
      BigDecimal actualBelow = least(greater, FittingParts::actual);
      counts.add(
          Relation.SHARE, actual != null && actualBelow != null && actualBelow.signum() != 0);
      if (isMore(actual, actualBelow)
          || isMore(
              value(share.lesser(), FittingParts::cumulative),
              least(greater, FittingParts::sinceStart))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMore(@Nullable BigDecimal lesser, @Nullable BigDecimal greater) {
    return lesser != null && greater != null && lesser.compareTo(greater) > 0;
  }

  private @Nullable BigDecimal least(
      List<String> codes, Function<NormalizedRow, @Nullable BigDecimal> column) {
    BigDecimal least = null;
    for (String code : codes) {
      BigDecimal value = value(code, column);
      least = value == null || least != null && least.compareTo(value) <= 0 ? least : value;
    }
    return least;
  }

  private @Nullable BigDecimal value(
      @Nullable String code, Function<NormalizedRow, @Nullable BigDecimal> column) {
    NormalizedRow row = code == null ? null : rows.get(code);
    return row == null ? null : column.apply(row);
  }

  private static @Nullable BigDecimal actual(NormalizedRow row) {
    return number(row.cells().actual(), row);
  }

  private static @Nullable BigDecimal cumulative(NormalizedRow row) {
    return number(row.cells().cumulative(), row);
  }

  private static @Nullable BigDecimal prior(NormalizedRow row) {
    return row.cells().prior().value();
  }

  /** Since the start of the year; a state of a day is that of the period. */
  private static @Nullable BigDecimal sinceStart(NormalizedRow row) {
    BigDecimal cumulative = cumulative(row);
    return cumulative == null ? actual(row) : cumulative;
  }

  /** Nothing to report is nothing. */
  private static @Nullable BigDecimal number(Cell cell, NormalizedRow row) {
    return row.nothingToReport() ? BigDecimal.ZERO : cell.value();
  }
}
