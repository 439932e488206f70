package vn.tonghop.normalize;

import java.util.stream.IntStream;
import vn.tonghop.read.Header;
import vn.tonghop.words.ColumnRole;

/**
 * What stands in columns without a title, which hardly any row has: a figure there, or anything
 * before the last value, was moved from another column. Not thread-safe.
 */
final class StrayCells {
  /** One row in so many is unlike the others. */
  private static final int RARE = 10;

  private final int[] places;
  private final int subject;
  private final int lastValue;
  private final int[] filled;
  private int rows;

  private StrayCells(int[] places, int subject, int lastValue) {
    this.places = places;
    this.subject = subject;
    this.lastValue = lastValue;
    this.filled = new int[places.length];
  }

  static StrayCells none() {
    return new StrayCells(new int[0], -1, -1);
  }

  /** Prepares for the rows under a header. */
  static StrayCells under(Header header) {
    int[] untitled =
        IntStream.range(0, header.columnCount())
            .filter(i -> Blank.is(header.titles().get(i)) && !header.columns().containsValue(i))
            .toArray();
    int subject =
        Math.max(
            header.columns().getOrDefault(ColumnRole.INDICATOR, -1),
            header.columns().getOrDefault(ColumnRole.NAME, -1));
    int lastValue =
        RowLayout.VALUE_COLUMNS.stream()
            .mapToInt(role -> header.columns().getOrDefault(role, -1))
            .max()
            .orElse(-1);
    return new StrayCells(untitled, subject, lastValue);
  }

  /** Takes a row into account. */
  void look(String[] cells) {
    rows++;
    for (int i = 0; i < places.length; i++) {
      filled[i] += isFilled(cells, places[i]) ? 1 : 0;
    }
  }

  /** Says whether a row has one; to be asked when all rows were looked at. */
  boolean anyIn(String[] cells) {
    for (int i = 0; i < places.length; i++) {
      if (isStray(cells, i)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a row has one that cannot be a remark beside the table. */
  boolean tellOfMovedCells(String[] cells) {
    for (int i = 0; i < places.length; i++) {
      int place = places[i];
      if (place > subject
          && isStray(cells, i)
          && (place < lastValue || isFigureBesideAnother(cells, place))) {
        return true;
      }
    }
    return false;
  }

  /** Farther off stands what somebody worked out beside the table. */
  private static boolean isFigureBesideAnother(String[] cells, int place) {
    return OtherRows.isFigure(cells, place) && !Blank.is(cells[place - 1]);
  }

  private boolean isStray(String[] cells, int i) {
    return isFilled(cells, places[i]) && filled[i] * RARE <= rows;
  }

  private static boolean isFilled(String[] cells, int place) {
    return place < cells.length && !Blank.is(cells[place]);
  }
}
