package vn.tonghop.normalize;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.tonghop.read.Header;
import vn.tonghop.words.ColumnRole;

/**
 * What stands in columns without a title, which hardly any row has: a figure there, or anything
 * before the last value, was moved from another column. Where it is units that stand beside the
 * column that has their title, the header is the one that was moved. Not thread-safe.
 */
final class StrayCells {
  /** One row in so many is unlike the others. */
  private static final int RARE = 10;

  private final int[] places;
  private final int subject;
  private final int lastValue;
  private final int[] filled;
  private final int unitPlace;
  private final Predicate<String> isUnit;
  private int units;
  private int unitsBeside;
  private int rows;

  private StrayCells(
      int[] places, int subject, int lastValue, int unitPlace, Predicate<String> isUnit) {
    this.places = places;
    this.subject = subject;
    this.lastValue = lastValue;
    this.unitPlace = unitPlace;
    this.isUnit = isUnit;
    this.filled = new int[places.length];
  }

  static StrayCells none() {
    return new StrayCells(new int[0], -1, -1, -1, text -> false);
  }

  /**
   * Prepares for the rows under a header.
   *
   * @param isUnit whether a text names a unit
   */
  static StrayCells under(Header header, Predicate<String> isUnit) {
    int[] untitled =
        IntStream.range(0, header.columnCount())
            .filter(i -> Blank.is(header.titles().get(i)) && !header.columns().containsValue(i))
            .toArray();
    int code = header.columns().getOrDefault(ColumnRole.INDICATOR, -1);
    int name = header.columns().getOrDefault(ColumnRole.NAME, -1);
    int subject = code < 0 || name < 0 ? Math.max(code, name) : Math.min(code, name);
    int lastValue =
        RowLayout.VALUE_COLUMNS.stream()
            .mapToInt(role -> header.columns().getOrDefault(role, -1))
            .max()
            .orElse(-1);
    int unitPlace = header.columns().getOrDefault(ColumnRole.UOM, -1);
    return new StrayCells(untitled, subject, lastValue, unitPlace, isUnit);
  }

  /** Takes a row into account. */
  void look(String[] cells) {
    rows++;
    for (int i = 0; i < places.length; i++) {
      boolean isFilled = isFilled(cells, places[i]);
      filled[i] += isFilled ? 1 : 0;
      boolean isBesideUnits = unitPlace >= 0 && Math.abs(places[i] - unitPlace) == 1;
      unitsBeside += isFilled && isBesideUnits && isUnit.test(cells[places[i]]) ? 1 : 0;
    }
    units += places.length > 0 && isFilled(cells, unitPlace) ? 1 : 0;
  }

  /**
   * Says whether the rows have their units beside the column of units, where no title is: then
   * every title behind it may stand over another column than its own. To be asked when all rows
   * were looked at.
   */
  boolean tellOfMovedHeader() {
    return unitsBeside > units;
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
    return place >= 0 && place < cells.length && !Blank.is(cells[place]);
  }
}
