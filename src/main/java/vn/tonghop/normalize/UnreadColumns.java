package vn.tonghop.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vn.tonghop.read.Header;

/** Counts the figures under titles that are not understood. Not thread-safe. */
final class UnreadColumns {
  private final Header header;
  private final CellScanner scanner = new CellScanner();
  private final long[] figures;

  UnreadColumns(Header header) {
    this.header = header;
    this.figures = new long[header.unread().size()];
  }

  /** Takes a row into account. */
  void look(String[] cells) {
    for (int i = 0; i < figures.length; i++) {
      int place = header.unread().get(i);
      if (place < cells.length && !Blank.is(cells[place]) && scanner.scan(cells[place])) {
        figures[i]++;
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
      if (figures[i] > 0 && (other.isEmpty() || other.getAsInt() != place)) {
        found.add(
            new UnreadColumn(header.line(), place + 1, header.titles().get(place), figures[i]));
      }
    }
    return found;
  }
}
