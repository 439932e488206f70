package vn.tonghop.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A title that says the same in English behind it, as statistics offices print them. */
final class BilingualTitle {
  private static final Pattern TWO =
      Pattern.compile(
          "(?su)([^/\\n]*[^\\x00-\\x7F][^/\\n]*?)\\s*[/\\n–-]\\s*([A-Za-z][A-Za-z .,]*)");

  /** Vietnamese without its diacritics, or what somebody counts. */
  private static final Pattern NO_ENGLISH =
      Pattern.compile("(?i).*\\b(?:kh|th|ck|lk|ha|con|nam)\\b.*");

  private BilingualTitle() {}

  /** The Vietnamese half of a title; all of one that is not in two languages. */
  static String vietnamese(String title) {
    Matcher two = TWO.matcher(title.length() > ColumnMeanings.LONGEST ? "" : title);
    boolean both = two.matches() && two.group(2).length() > 2;
    return both && !NO_ENGLISH.matcher(two.group(2)).matches() ? two.group(1) : title;
  }
}
