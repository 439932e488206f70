package vn.tonghop.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vn.tonghop.read.Header;

/**
 * Counts the figures under titles that are not understood; a number here and there among words, as
 * in a column of remarks, does not make one of figures. Not thread-safe.
 */
final class UnreadColumns {
  private final Header header;
  private final CellScanner scanner = new CellScanner();
  private final long[] figures;
  private final long[] others;

  UnreadColumns(Header header) {
    this.header = header;
    this.figures = new long[header.unread().size()];
    this.others = new long[figures.length];
  }

  /** Takes a row into account. */
  void look(String[] cells) {
    for (int i = 0; i < figures.length; i++) {
      int place = header.unread().get(i);
      if (place < cells.length && !Blank.is(cells[place])) {
        boolean isFigure = scanner.scan(cells[place]);
        figures[i] += isFigure ? 1 : 0;
        others[i] += isFigure ? 0 : 1;
      }
    }
  }

  /**
   * The columns that hold figures.
   *
   * @param other place of one that turned out to hold something else
   */
  List<UnreadColumn> found(OptionalInt other) {
    List<UnreadColumn> found = new ArrayList<>();
    for (int i = 0; i < figures.length; i++) {
      int place = header.unread().get(i);
      if (figures[i] > others[i] && (other.isEmpty() || other.getAsInt() != place)) {
        found.add(
            new UnreadColumn(header.line(), place + 1, header.titles().get(place), figures[i]));
      }
    }
    return found;
  }
}
