package vn.tonghop.normalize;

import org.jspecify.annotations.Nullable;

/**
 * Takes a value cell apart: what surrounds it, the sign, the numeral, the unit.
 *
 * <p>Used again and again by one thread.
 */
final class CellScanner {
  /** The longest unit that anybody writes; anything longer is a remark. */
  private static final int LONGEST_UNIT = 40;

  /** A longer cell is a remark. */
  private static final int LONGEST_MARKED = 60;

  private final Numeral numeral = new Numeral();
  private String cell = "";
  private int start;
  private int end;
  private boolean negative;
  private @Nullable String unit;
  private boolean unitApart;
  private @Nullable String footnote;

  /** Scans {@code source}; true when it is one number, perhaps with a sign and a unit. */
  boolean scan(String source) {
    cell = WideLetters.narrowed(source);
    start = 0;
    end = cell.length();
    footnote = null;
    undress();
    if (start == end) {
      return false;
    }
    int first = start;
    int last = end;
    if (scanBetween()) {
      if (unit != null && unitApart && FootnoteMark.saysHowFirm(unit)) {
        unit = null;
        footnote = "";
      }
      return true;
    }
    if (cell.charAt(start) == '=' && Numeral.begins(cell, start + 1, end)) {
      start++;
    } else if (!takeOffFootnote()) {
      return false;
    }
    boolean number = scanBetween();
    if (!number) {
      start = first;
      end = last;
    }
    return number;
  }

  private boolean takeOffFootnote() {
    FootnoteMark mark = end - start > LONGEST_MARKED ? null : FootnoteMark.around(cell, start, end);
    if (mark == null) {
      return false;
    }
    footnote = mark.key();
    start = mark.start();
    end = mark.end();
    trim();
    return start < end;
  }

  private boolean scanBetween() {
    negative = false;
    unit = null;
    unitApart = false;
    char c = cell.charAt(start);
    if (c == '(') {
      return scanParentheses();
    }
    int from = start;
    if (c == '+' || isMinus(c)) {
      negative = c != '+';
      from = skipBlank(from + 1, end);
    }
    return scanNumeral(from, end);
  }

  private boolean scanParentheses() {
    int close = cell.lastIndexOf(')', end - 1);
    if (close < start || !scanNumeral(skipBlank(start + 1, close), close)) {
      return false;
    }
    negative = true;
    if (close == end - 1) {
      return true;
    }
    return unit == null && scanUnit(close + 1, end);
  }

  private boolean scanNumeral(int from, int to) {
    if (numeral.scan(cell, from, to) == Numeral.Shape.MALFORMED) {
      return false;
    }
    return numeral.end() == to || scanUnit(numeral.end(), to);
  }

  private boolean scanUnit(int from, int to) {
    int first = skipBlank(from, to);
    int last = to;
    while (last > first && Blank.is(cell.charAt(last - 1))) {
      last--;
    }
    if (first == last) {
      return true;
    }
    char c = cell.charAt(first);
    boolean bracketed = c == '(' && cell.charAt(last - 1) == ')';
    if (last - first > LONGEST_UNIT || !(bracketed ? namesSomething(first, last) : beginsUnit(c))) {
      return false;
    }
    for (int i = first + 1; i < last && !bracketed; i++) {
      char before = cell.charAt(i - 1);
      if (Character.isDigit(cell.charAt(i)) && before != 'm' && before != 'M') {
        return false;
      }
    }
    unit = cell.substring(first, last);
    unitApart = first > from || bracketed;
    return true;
  }

  /** A figure in brackets, as in "12,5 (1)", points to a footnote. */
  private boolean namesSomething(int from, int to) {
    for (int i = from; i < to; i++) {
      if (beginsUnit(cell.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Takes off white space, quotes and the apostrophe by which spreadsheets mark text. */
  private void undress() {
    trim();
    if (end - start > 3 && cell.charAt(start) == '=' && isQuote(cell.charAt(start + 1))) {
      start++;
    }
    while (end - start >= 2 && isQuote(cell.charAt(start)) && isQuote(cell.charAt(end - 1))) {
      start++;
      end--;
      trim();
    }
    if (start < end && isApostrophe(cell.charAt(start))) {
      start++;
      trim();
    }
  }

  private void trim() {
    while (start < end && Blank.is(cell.charAt(start))) {
      start++;
    }
    while (end > start && Blank.is(cell.charAt(end - 1))) {
      end--;
    }
  }

  private int skipBlank(int from, int to) {
    int i = from;
    while (i < to && Blank.is(cell.charAt(i))) {
      i++;
    }
    return i;
  }

  Numeral numeral() {
    return numeral;
  }

  boolean negative() {
    return negative;
  }

  /** The unit behind the number, or null. */
  @Nullable String unit() {
    return unit;
  }

  /**
   * Whether space stands between number and unit: {@code 12O5} is a slip, {@code 12 bao} a unit.
   */
  boolean unitApart() {
    return unitApart;
  }

  /** The mark of a note beside the number, as {@link FootnoteMark} has it, or null. */
  @Nullable String footnote() {
    return footnote;
  }

  /** The text of the cell without what surrounds it. */
  String undressed() {
    return cell.substring(start, end);
  }

  /** The signs that stand for minus, and alone for nothing to report. */
  static boolean isMinus(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\ufe63';
  }

  private static boolean beginsUnit(char c) {
    return Character.isLetter(c)
        || c == '%'
        || c == '‰'
        || Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»' || isApostrophe(c);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '‘' || c == '’';
  }
}
