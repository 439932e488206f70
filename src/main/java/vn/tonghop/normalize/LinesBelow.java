package vn.tonghop.normalize;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines below a file's last row, which may say what others say above the first: the unit of all
 * of it. Not thread-safe.
 */
final class LinesBelow {
  /** Longer ones are no unit line. */
  private static final int LONGEST = 200;

  /** The bound is against hostile files. */
  private static final int MOST = 20;

  private final List<String> lines = new ArrayList<>();

  /** Takes the next row into account: one with several cells begins the rows anew. */
  void look(String[] cells) {
    String only = null;
    for (String cell : cells) {
      if (!Blank.is(cell)) {
        if (only != null) {
          if (!lines.isEmpty()) {
            lines.clear();
          }
          return;
        }
        only = cell;
      }
    }
    if (only != null && only.length() <= LONGEST && lines.size() < MOST) {
      lines.add(only);
    }
  }

  /** Those that state a unit. */
  List<String> ofUnits() {
    return lines.stream().filter(TableUnits::announcesUnits).toList();
  }
}
