package vn.tonghop.read;

/** Looks at the texts of cells, and takes blanks from their ends. */
final class CellText {
  private CellText() {}

  /**
   * Trims cells in place. A row keeps its width, for empty cells at its end are cells that somebody
   * left empty; a row of nothing but empty cells has none.
   */
  static String[] trimmed(String[] cells) {
    boolean blank = true;
    for (int i = 0; i < cells.length; i++) {
      cells[i] = trimmed(cells[i]);
      blank &= cells[i].isEmpty();
    }
    return blank ? new String[0] : cells;
  }

  /** Says whether there is a letter. A plain loop: it is asked of every cell of the first rows. */
  static boolean hasLetter(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (Character.isLetter(cell.charAt(i))) {
        return true;
      }
    }
    return false;
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
