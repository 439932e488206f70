package vn.tonghop.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How many cells the lines of a file have: by this a line is known to be a row of its own, although
 * it stands between two quotation marks. Not thread-safe.
 */
final class LineRhythm {
  private static final char QUOTE = '"';

  /** Fewer cells, even with a figure among them, may be the words of a note. */
  private static final int TELLING = 3;

  /** Wider rows are not counted; the bound is against hostile files. */
  private static final int WIDEST = 1_000;

  /** So many rows tell a file's rhythm without those that follow. */
  private static final int ENOUGH = 100;

  private final char delimiter;
  private final int[] rows = new int[WIDEST + 1];
  private int looked;
  private int usual = 2;

  LineRhythm(char delimiter) {
    this.delimiter = delimiter;
  }

  /** Counts a line that is a row. */
  void look(int cells) {
    int width = Math.min(cells, WIDEST);
    rows[width]++;
    looked++;
    usual = width > 1 && rows[width] > rows[usual] ? width : usual;
  }

  /** Whether the rows that were counted tell how wide a row is, without those that follow. */
  boolean isKnown() {
    return looked >= ENOUGH;
  }

  /**
   * Says whether lines that stand between two quotation marks are rows, of which the marks are none
   * of the file's own.
   *
   * @param lines from the one with the first mark to the one with the second
   * @param from where the quoted text begins in the first of them
   * @param to where it ends in the last of them
   * @param around lines that follow
   */
  boolean isOfRows(List<String> lines, int from, int to, List<String> around) {
    int last = lines.size() - 1;
    int usual = usual(lines.get(0), around);
    String end = lines.get(last);
    int together =
        cells(lines.get(0).substring(0, from)).size() + cells(end.substring(to)).size() - 1;
    boolean endIsRow = cells(end).size() == usual;
    if (endIsRow && together > usual) {
      return true;
    }
    // The first and the last line of a note that are both as wide as rows have more than a note.
    boolean endMayBeRow = endIsRow || blindly(end).length == usual;
    if (endMayBeRow && last > 0 && usual >= TELLING && cells(lines.get(0)).size() == usual) {
      return true;
    }
    for (int i = 0; i <= last; i++) {
      String line = lines.get(i);
      String quoted = line.substring(i == 0 ? from : 0, i == last ? to : line.length());
      boolean usualWidth = cells(line).size() == usual;
      boolean holdsFigure = holdsFigure(quoted, i == 0 ? 1 : TELLING);
      if (quoted.indexOf(delimiter) >= 0
          && (i == 0 ? usualWidth && holdsFigure : usualWidth || holdsFigure)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a text that stands in one cell is a row: it has cells as other rows have. */
  boolean isRow(String text, List<String> around) {
    List<String> cells = cells(text);
    // Who writes a sentence puts a space behind a comma.
    boolean isSentence = text.split(Pattern.quote(delimiter + " "), -1).length >= cells.size();
    return cells.size() >= TELLING
        && !isSentence
        && (cells.size() == usual(text, around) || holdsFigure(text, TELLING));
  }

  /**
   * Says whether a row lacks cells because some stand between two quotation marks that are none of
   * its own: one of its cells holds words or nothing beside a figure, as no number and no text
   * does.
   *
   * @param cells what the marks make of it
   */
  boolean isTorn(String line, String[] cells, List<String> around) {
    if (line.indexOf(QUOTE) < 0) {
      return false;
    }
    int blindly = blindly(line).length;
    return cells.length < blindly
        && blindly == usual(line, around)
        && Arrays.stream(cells).anyMatch(this::holdsSomeCells);
  }

  /** The cells of a line if its quotation marks meant nothing. */
  private String[] blindly(String line) {
    return line.split(Pattern.quote(String.valueOf(delimiter)), -1);
  }

  private boolean holdsSomeCells(String cell) {
    return holdsFigure(cell, TELLING)
        && Arrays.stream(blindly(cell)).anyMatch(part -> !FigureText.is(part.strip()));
  }

  private boolean holdsFigure(String text, int leastCells) {
    List<String> cells = cells(text);
    return cells.size() >= leastCells
        && cells.stream().anyMatch(cell -> FigureText.is(cell.strip()));
  }

  private int usual(String line, List<String> around) {
    if (isKnown()) {
      return usual;
    }
    int[] all = rows.clone();
    all[Math.min(cells(line).size(), WIDEST)]++;
    for (String other : around) {
      String row = QuotedRow.unquoted(other, delimiter);
      all[Math.min(cells(row == null ? other : row).size(), WIDEST)]++;
    }
    int most = 2;
    for (int i = 2; i < all.length; i++) {
      most = all[i] > all[most] ? i : most;
    }
    return most;
  }

  /** The cells of a line by itself; a mark that is not closed on it is a letter like others. */
  private List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    int start = 0;
    while (start <= line.length()) {
      int end = start < line.length() && line.charAt(start) == QUOTE ? closed(line, start) : -1;
      if (end < 0) {
        int next = line.indexOf(delimiter, start);
        end = next < 0 ? line.length() : next;
        cells.add(line.substring(start, end));
      } else {
        cells.add(line.substring(start + 1, end - 1));
      }
      start = end + 1;
    }
    return cells;
  }

  /** Where the quoted cell that begins at {@code start} ends, or -1. */
  private int closed(String line, int start) {
    for (int i = start + 1; i < line.length(); i++) {
      if (line.charAt(i) == QUOTE) {
        if (i + 1 == line.length() || line.charAt(i + 1) == delimiter) {
          return i + 1;
        }
        if (line.charAt(i + 1) != QUOTE) {
          return -1;
        }
        i++;
      }
    }
    return -1;
  }
}
