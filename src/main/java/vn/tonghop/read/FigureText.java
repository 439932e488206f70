package vn.tonghop.read;

/** Tells cells that hold nothing but a figure from cells with words; no more than that. */
final class FigureText {
  private FigureText() {}

  /** Says whether a cell is digits with the signs that stand before, between and behind them. */
  static boolean is(String cell) {
    int start = 0;
    while (start < cell.length() && isBefore(cell.charAt(start))) {
      start++;
    }
    if (start == cell.length() || !isDigit(cell.charAt(start))) {
      return false;
    }
    for (int i = start; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (!isDigit(c) && !isBetween(c) && c != '%' && c != ')') {
        return false;
      }
    }
    return true;
  }

  /** Says whether a cell is a year, which stands over a column as often as in it. */
  static boolean isYear(String cell) {
    return cell.length() == 4
        && (cell.startsWith("19") || cell.startsWith("20"))
        && isDigit(cell.charAt(2))
        && isDigit(cell.charAt(3));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isBefore(char c) {
    return c == '-' || c == '(' || c == '\u2212';
  }

  private static boolean isBetween(char c) {
    return c == '.' || c == ',' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
