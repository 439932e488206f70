package vn.tonghop.normalize;

import java.util.Map;
import java.util.OptionalInt;
import vn.tonghop.normalize.IndicatorMatch.Found;
import vn.tonghop.words.ColumnRole;

/**
 * Finds the column of units in a file whose header does not name it.
 *
 * <p>Such a column must not be overlooked: its numbers would be taken for the indicators' own
 * units, and be wrong by a factor. It is known by cells that name units into which their row's
 * indicator can be converted. Not thread-safe.
 */
final class UnitColumnSearch {
  /** More rows show nothing new; the bound is against the cost in large files. */
  private static final int ROWS_LOOKED_AT = 2_000;

  /** Columns further to the right are not searched; the bound is against hostile files. */
  private static final int COLUMNS_LOOKED_AT = 64;

  /** A misspelt unit here and there does not make it another column. */
  private static final int OUTWEIGHS = 2;

  private final IndicatorDirectory indicators;
  private final Map<ColumnRole, Integer> columns;
  private final int[] units = new int[COLUMNS_LOOKED_AT];
  private final int[] others = new int[COLUMNS_LOOKED_AT];
  private int looked;

  UnitColumnSearch(IndicatorDirectory indicators, Map<ColumnRole, Integer> columns) {
    this.indicators = indicators;
    this.columns = columns;
  }

  /** Takes a row into account. */
  void look(String[] cells) {
    if (columns.containsKey(ColumnRole.UOM) || looked >= ROWS_LOOKED_AT) {
      return;
    }
    IndicatorMatch match =
        indicators.find(
            cell(cells, ColumnRole.INDICATOR), cell(cells, ColumnRole.NAME), new SectionContext());
    if (!(match instanceof Found found)) {
      return;
    }
    looked++;
    for (int i = 0; i < Math.min(cells.length, COLUMNS_LOOKED_AT); i++) {
      if (!Blank.is(cells[i]) && !columns.containsValue(i)) {
        boolean fits =
            indicators
                .units()
                .find(cells[i])
                .filter(unit -> indicators.units().convertible(unit, found.unit()))
                .isPresent();
        units[i] += fits ? 1 : 0;
        others[i] += fits ? 0 : 1;
      }
    }
  }

  private String cell(String[] cells, ColumnRole role) {
    int place = columns.getOrDefault(role, Integer.MAX_VALUE);
    return place < cells.length ? cells[place] : "";
  }

  /** The column of units; empty where the header names it or there is none. */
  OptionalInt column() {
    int best = -1;
    for (int i = 0; i < COLUMNS_LOOKED_AT; i++) {
      if (units[i] > 0
          && units[i] >= OUTWEIGHS * others[i]
          && (best < 0 || units[i] > units[best])) {
        best = i;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }
}
