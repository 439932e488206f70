package vn.tonghop.normalize;

import vn.tonghop.normalize.IndicatorMatch.Found;

/**
 * How many cells the rows of one file have, and which rows are unlike the others.
 *
 * <p>A delimiter too many or too few moves every cell behind it under another column's header,
 * where it may look like a value of that column. Spreadsheets write all rows alike, or leave out
 * the empty cells at their ends, each by itself or for a whole block of rows; a row that is neither
 * was moved. Not thread-safe.
 */
final class RowWidths {
  /** One row against so many that are alike is a mistake; below that, it may be a habit. */
  private static final int OUTWEIGHS = 10;

  /** Fewer rows show nothing. */
  private static final int TELLING = 3;

  /** Spreadsheets leave out empty columns for 16 rows at a time. */
  private static final int SHORTEST_BLOCK = 4;

  /** Still wider rows are counted together; the bound is against hostile files. */
  private static final int MOST_SURPLUS = 64;

  private final int width;
  private final boolean titlesAreKnown;
  private final StrayCells strays;
  private final SplitNumbers split;
  private final MovedFigures moved;
  private final int[] rows;
  private final int[] runs;
  private final int[] padded;
  private int last = -1;
  private int usual = -1;
  private boolean wreck;

  /**
   * Prepares to count.
   *
   * @param width cells of the header
   * @param titlesAreKnown whether every title from the subject to the last value is a known one
   * @param strays what stands in columns without a title
   * @param split numbers that a delimiter may have split
   * @param moved figures that a delimiter may have moved
   */
  RowWidths(
      int width,
      boolean titlesAreKnown,
      StrayCells strays,
      SplitNumbers split,
      MovedFigures moved) {
    this.width = width;
    this.titlesAreKnown = titlesAreKnown;
    this.strays = strays;
    this.split = split;
    this.moved = moved;
    this.rows = new int[width + MOST_SURPLUS + 1];
    this.runs = new int[rows.length];
    this.padded = new int[rows.length];
  }

  /** Knows nothing and doubts nothing. */
  static RowWidths unknown() {
    return new RowWidths(0, true, StrayCells.none(), SplitNumbers.none(), MovedFigures.none());
  }

  /** Counts a row; one of a single cell, as between tables and below them, shows nothing. */
  void look(String[] cells) {
    if (cells.length < 2) {
      return;
    }
    int slot = slot(cells);
    rows[slot]++;
    runs[slot] += slot == last ? 0 : 1;
    padded[slot] += endsEmpty(cells) ? 1 : 0;
    last = slot;
    strays.look(cells);
    split.look(cells);
    moved.look(cells);
  }

  /**
   * Says whether the cells of a row seem to stand under headers that are not theirs; to be asked
   * when all rows were looked at.
   */
  boolean doubt(String[] cells) {
    if (width == 0) {
      return false;
    }
    if (usual < 0) {
      usual = mostUsual();
      wreck = isWreck();
    }
    if (wreck || strays.tellOfMovedHeader() || strays.tellOfMovedCells(cells)) {
      return true;
    }
    int slot = slot(cells);
    boolean scattered = isScattered(slot);
    if (usual != width && rows[usual] >= TELLING) {
      // The header is the one that is unlike the others, unless they were cut short.
      boolean headerIsWrong = usual > width ? !titlesAreKnown : 2 * padded[usual] > rows[usual];
      return headerIsWrong || slot != usual && scattered && (usual > width || endsEmpty(cells));
    }
    if (slot == width || !scattered) {
      return false;
    }
    if (slot > width) {
      return rows[width] >= OUTWEIGHS * rows[slot];
    }
    // Nobody leaves out one empty cell and keeps another, or leaves them out in this row only.
    return endsEmpty(cells) ? rows[width] >= TELLING : padded[width] >= OUTWEIGHS;
  }

  /** Says whether a number of the row may stand in two cells, as {@link SplitNumbers} has it. */
  boolean mayBeSplit(String[] cells, Found found) {
    return split.mayBeIn(cells, found);
  }

  /** Says whether figures of the row stand under other titles, as {@link MovedFigures} has it. */
  boolean hasMovedFigures(WrittenRow row) {
    return moved.areIn(row);
  }

  /** Says whether a row has something where hardly any other has, and no title tells what. */
  boolean hasStray(String[] cells) {
    return strays.anyIn(cells);
  }

  /** Says whether a row has fewer cells than the header and any other row. */
  boolean isNarrowest(String[] cells) {
    int others = 0;
    for (int i = 0; i <= Math.min(cells.length, rows.length - 1); i++) {
      others += rows[i];
    }
    return cells.length < width && others <= 1;
  }

  /** So many rows have cells too many or too few that no width can be told for the right one. */
  private boolean isWreck() {
    int all = 0;
    int astray = 0;
    for (int i = 0; i < rows.length; i++) {
      all += rows[i];
      astray += i != usual && isScattered(i) ? padded[i] : 0;
    }
    return astray >= OUTWEIGHS && astray * OUTWEIGHS > all;
  }

  /**
   * Whether rows of a width stand among others. The table's last block may be a short one; but a
   * block is as wide as its widest row, which does not end with an empty cell.
   */
  private boolean isScattered(int slot) {
    boolean isLastBlock = slot == last && padded[slot] < rows[slot];
    return rows[slot] < SHORTEST_BLOCK * (runs[slot] - (isLastBlock ? 1 : 0));
  }

  private int mostUsual() {
    int most = width;
    for (int i = 0; i < rows.length; i++) {
      most = rows[i] > rows[most] ? i : most;
    }
    return most;
  }

  private int slot(String[] cells) {
    return Math.min(cells.length, rows.length - 1);
  }

  private static boolean endsEmpty(String[] cells) {
    return cells.length > 0 && Blank.is(cells[cells.length - 1]);
  }
}
