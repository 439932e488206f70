package vn.tonghop.normalize;

import java.util.Map;
import java.util.regex.Pattern;
import vn.tonghop.normalize.IndicatorMatch.Found;
import vn.tonghop.words.ColumnRole;

/**
 * Numbers whose comma was taken for a delimiter, in rows that have room for one more cell: "12,5"
 * before a column of notes, or where other rows lack what would stand behind it. Such a row is no
 * wider than it may be, and nobody can tell 12 and a note "5" from 12,5. Not thread-safe.
 */
final class SplitNumbers {
  private static final Pattern WHOLE = Pattern.compile("\\s*-?(?:\\d+|\\d{1,3}(?:\\.\\d{3})+)\\s*");
  private static final Pattern FEW_DIGITS = Pattern.compile("\\d{1,3}\\s*");
  private static final Pattern GROUP = Pattern.compile("\\d{3}\\s*");
  private static final Pattern BEFORE_A_GROUP = Pattern.compile("\\s*-?[1-9]\\d{0,2}");

  private final boolean commas;
  private final int[] values;
  private final int note;
  private final int[] ending;

  /**
   * Prepares for the rows under a header.
   *
   * @param commas whether commas part the cells
   * @param columns where its columns stand
   */
  SplitNumbers(boolean commas, Map<ColumnRole, Integer> columns) {
    this.commas = commas;
    this.values =
        RowLayout.VALUE_COLUMNS.stream()
            .filter(columns::containsKey)
            .mapToInt(columns::get)
            .toArray();
    this.ending = new int[values.length];
    this.note = columns.getOrDefault(ColumnRole.NOTE, -1);
  }

  static SplitNumbers none() {
    return new SplitNumbers(false, Map.of());
  }

  /** Takes a row into account. */
  void look(String[] cells) {
    for (int i = 0; commas && i < values.length; i++) {
      boolean ends = cells.length == values[i] + 1 && WHOLE.matcher(cells[values[i]]).matches();
      ending[i] += ends ? 1 : 0;
    }
  }

  /**
   * Says whether a row may hold one; to be asked when all rows were looked at.
   *
   * @param found what it is about
   */
  boolean mayBeIn(String[] cells, Found found) {
    for (int i = 0; commas && i < values.length; i++) {
      if (hasRoomBehind(cells, i)
          && isSplit(
              cells[values[i]],
              cells[values[i] + 1],
              CountedThings.inWholes(found.indicator(), found.unit()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether notes stand behind a value, or other rows end with it and this one a cell later. */
  private boolean hasRoomBehind(String[] cells, int i) {
    int next = values[i] + 1;
    return next < cells.length && (next == note || ending[i] > 0 && cells.length == next + 1);
  }

  private static boolean isSplit(String first, String second, boolean inWholes) {
    return GROUP.matcher(second).matches() && BEFORE_A_GROUP.matcher(first).matches()
        || !inWholes && FEW_DIGITS.matcher(second).matches() && WHOLE.matcher(first).matches();
  }
}
