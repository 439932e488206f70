package vn.tonghop.intake;

import java.util.Arrays;

/** Takes blanks from the ends of cells, and empty cells from the ends of rows. */
final class CellText {
  private CellText() {}

  /** Trims cells in place; the result is shorter where the row ends in empty cells. */
  static String[] trimmed(String[] cells) {
    int last = -1;
    for (int i = 0; i < cells.length; i++) {
      cells[i] = trimmed(cells[i]);
      if (!cells[i].isEmpty()) {
        last = i;
      }
    }
    return last + 1 == cells.length ? cells : Arrays.copyOf(cells, last + 1);
  }

  private static String trimmed(String cell) {
    int start = 0;
    int end = cell.length();
    while (start < end && isBlank(cell.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(cell.charAt(end - 1))) {
      end--;
    }
    return end - start == cell.length() ? cell : cell.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' '
        || c == '\u00A0'
        || c >= '\t' && c <= '\r'
        || c >= '\u2000' && c <= '\u200A'
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u3000';
  }
}
