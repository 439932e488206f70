package vn.tonghop.read;

import java.util.function.Predicate;

/**
 * Knows a cell of a header that holds two titles, because the delimiter between them was lost: then
 * every title behind it stands over the column before its own.
 */
final class JoinedTitles {
  /** Shorter ones are syllables and initials. */
  private static final int SHORTEST = 3;

  private static final int LONGEST = 100;

  private final Predicate<String> isTitle;

  /**
   * Prepares to look for titles.
   *
   * @param isTitle whether a text by itself says what stands in a column
   */
  JoinedTitles(Predicate<String> isTitle) {
    this.isTitle = isTitle;
  }

  boolean are(String cell) {
    if (cell.length() > LONGEST) {
      return false;
    }
    for (int i = SHORTEST; i <= cell.length() - SHORTEST; i++) {
      int gap = joint(cell, i);
      if (gap >= 0 && isTitle.test(cell.substring(0, i)) && isTitle.test(cell.substring(i + gap))) {
        return true;
      }
    }
    return false;
  }

  /** How many characters stand at a place where two titles may meet, or -1 where none may. */
  private static int joint(String cell, int place) {
    char last = cell.charAt(place - 1);
    char c = cell.charAt(place);
    if (isOfATitle(last) && Character.isUpperCase(c)) {
      return 0;
    }
    boolean stray = c == '\t' || c == '|' || c == ';' || c == '"' || Character.isDigit(c);
    // Whoever writes a comma within a title leaves a blank behind it, or goes on in small letters.
    boolean comma = c == ',' && Character.isUpperCase(cell.charAt(place + 1));
    return isOfATitle(last) && (stray || comma) ? 1 : -1;
  }

  private static boolean isOfATitle(char c) {
    return Character.isLetterOrDigit(c)
        || c == ')'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
