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
      boolean meet = Character.isUpperCase(cell.charAt(i));
      boolean parted = isStray(cell, i);
      if (isOfATitle(cell.charAt(i - 1))
          && (meet || parted)
          && isTitle.test(cell.substring(0, i))
          && (meet && isTitle.test(cell.substring(i))
              || parted && isTitle.test(cell.substring(i + 1)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a single sign stands where the delimiter between two titles would. */
  private static boolean isStray(String cell, int place) {
    char c = cell.charAt(place);
    if (c == '\t' || c == '|' || c == ';' || c == '"' || Character.isDigit(c)) {
      return true;
    }
    // A comma within a title has a blank behind it, or small letters; and no word a capital within.
    return (c == ',' || Character.isLetter(c)) && Character.isUpperCase(cell.charAt(place + 1));
  }

  private static boolean isOfATitle(char c) {
    return Character.isLetterOrDigit(c)
        || c == ')'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
