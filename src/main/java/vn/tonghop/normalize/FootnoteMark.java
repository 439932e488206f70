package vn.tonghop.normalize;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.NameKey;

/**
 * A mark before or behind a number that points to a note, or says how firm the number is: {@code
 * 938*}, {@code 938 (1)}, {@code 938¹}, {@code 938 (ước)}.
 *
 * @param start where the number begins, without the mark
 * @param end where it ends
 * @param key the mark as its note repeats it, such as {@code *} or {@code 1}; empty where it says
 *     itself what it means
 */
record FootnoteMark(int start, int end, String key) {
  private static final String SIGN = "\\*{1,3}|†{1,2}|‡|[1-9]|[a-e]";

  private static final Pattern BEHIND =
      Pattern.compile(
          "(?:(\\*{1,3}|†{1,2}|‡)|((?<![\\p{L}])[¹²³\u2070\u2074-\u2079])|\\(("
              + (SIGN + "|\\d{1,2})\\)|\\[(" + SIGN + ")]|\\(([^()]{2,20})\\))$"));
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:(\\*{1,3})\\s*|\\((" + SIGN + ")\\)\\s+|\\[(" + SIGN + ")]\\s+)(?=[-−+]?\\d)");

  /** As {@link NameKey} folds them. */
  private static final Set<String> HOW_FIRM =
      Set.of(
          "uoc", "uoc tinh", "so uoc", "uoc th", "uoc thuc hien", "so bo", "so so bo", "tam tinh");

  private static final String RAISED = "\u2070¹²³\u2074\u2075\u2076\u2077\u2078\u2079";

  /** Finds the mark at either end of a number; null where there is none. */
  static @Nullable FootnoteMark around(String cell, int start, int end) {
    String text = cell.substring(start, end);
    Matcher before = BEFORE.matcher(text);
    if (before.find()) {
      return new FootnoteMark(start + before.end(), end, group(before));
    }
    Matcher behind = BEHIND.matcher(text);
    if (!behind.find() || !endsNumber(text, behind.start()) || isSecondNumber(behind.group(3))) {
      return null;
    }
    String raised = behind.group(2);
    if (raised != null) {
      // Ten to the power of something is a number, and no note.
      boolean power = text.substring(0, behind.start()).equals("10");
      return power ? null : new FootnoteMark(start, start + behind.start(), figure(raised));
    }
    String words = behind.group(5);
    if (words != null && !saysHowFirm(words)) {
      return null;
    }
    return new FootnoteMark(start, start + behind.start(), words != null ? "" : group(behind));
  }

  /** Finds the mark at the end of an indicator's name; null where there is none. */
  static @Nullable FootnoteMark behindName(String name) {
    Matcher behind = BEHIND.matcher(name);
    if (!behind.find() || behind.start() == 0) {
      return null;
    }
    String raised = behind.group(2);
    String words = behind.group(5);
    if (words != null && !saysHowFirm(words)) {
      return null;
    }
    String key = words != null ? "" : raised != null ? figure(raised) : group(behind);
    return new FootnoteMark(0, behind.start(), key);
  }

  /** Says whether text, perhaps in brackets, tells how firm a number is, and not its unit. */
  static boolean saysHowFirm(String text) {
    return HOW_FIRM.contains(NameKey.of(text));
  }

  /** The common figure of a raised one. */
  static String figure(String raised) {
    return Integer.toString(RAISED.indexOf(raised));
  }

  /** A figure of two places may be a second number: "45 (12)" are 45, of whom 12. */
  private static boolean isSecondNumber(@Nullable String inBrackets) {
    return inBrackets != null
        && inBrackets.length() == 2
        && Character.isDigit(inBrackets.charAt(0));
  }

  private static boolean endsNumber(String text, int at) {
    int last = at - 1;
    while (last >= 0 && Blank.is(text.charAt(last))) {
      last--;
    }
    return last >= 0 && (Character.isLetterOrDigit(text.charAt(last)) || text.charAt(last) == '%');
  }

  private static String group(Matcher found) {
    for (int i = 1; i <= found.groupCount(); i++) {
      if (found.group(i) != null) {
        return found.group(i);
      }
    }
    return "";
  }
}
