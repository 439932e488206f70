package vn.tonghop.report;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text of others, made fit to stand in a cell that a spreadsheet opens. */
public final class SafeCell {

  /** Longer text is cut: a cell is there to be recognised, and a spreadsheet takes 32,767. */
  static final int LONGEST = 1_000;

  private static final Pattern PLAIN_NUMBER = Pattern.compile("[-+]?\\d+(?:[.,]\\d+)*");
  private static final String RUNS = "=+-@";
  private static final String ENDS_THE_CELL_EARLY = "\t\r\n";

  private SafeCell() {}

  /**
   * Puts an apostrophe before what a spreadsheet might run as a formula.
   *
   * <p>Blanks, invisible marks and wide letters before or in place of the first character do not
   * help it through. A plain number, such as {@code -12,5}, stays a number.
   */
  static String of(@Nullable String text) {
    return text == null ? "" : harmless(shortened(text.replace("\0", "")));
  }

  /** The same for text of any length, which is kept whole. */
  public static String harmless(String text) {
    String cell = text.replace("\0", "");
    boolean harmless = PLAIN_NUMBER.matcher(cell).matches() || !mayRun(cell);
    return harmless ? cell : "'" + cell;
  }

  private static boolean mayRun(String cell) {
    if (cell.isEmpty()) {
      return false;
    }
    if (ENDS_THE_CELL_EARLY.indexOf(cell.charAt(0)) >= 0) {
      return true;
    }
    int first = 0;
    while (first < cell.length() && isInvisible(cell.codePointAt(first))) {
      first += Character.charCount(cell.codePointAt(first));
    }
    if (first == cell.length()) {
      return false;
    }
    String visible = Character.toString(cell.codePointAt(first));
    return RUNS.contains(Normalizer.normalize(visible, Normalizer.Form.NFKC));
  }

  private static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  private static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
