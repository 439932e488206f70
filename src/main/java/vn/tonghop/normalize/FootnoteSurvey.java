package vn.tonghop.normalize;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Period;
import vn.tonghop.words.NameKey;

/**
 * Finds the notes of a file that say of marked numbers that they are something else than they seem:
 * in another unit, of another time. Not thread-safe.
 */
final class FootnoteSurvey {
  /** A longer row is no note. */
  private static final int LONGEST = 400;

  /** The bound is against hostile files. */
  private static final int MOST_NOTES = 100;

  private static final String SIGN = "\\*{1,3}|†{1,2}|‡|[1-9]|[a-e]";
  private static final Pattern NOTE =
      Pattern.compile(
          "(?iu)^(?:ghi ?chú|chú thích|ghi chu)?\\s*:?\\s*(?=[*†‡(\\[¹²³\u2070\u2074-\u2079])(.*)$");
  private static final Pattern MARK =
      Pattern.compile(
          "\\((" + SIGN + ")\\)|\\[(" + SIGN + ")]|(\\*{1,3}|†{1,2}|‡)|([¹²³\u2070\u2074-\u2079])");
  private static final Pattern OTHER_THING =
      Pattern.compile(
          "\\b(?:dvt|don vi(?: tinh)?|tinh bang|tinh theo|nghin|ngan|tram|trieu|ty dong|usd"
              + "|\\d{1,2} thang|quy [1-4i]+|ke hoach|cung ky|nam truoc|ky truoc|thang truoc|luy ke"
              + "|1000|1 000|10 000)\\b");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  private final Map<String, String> notes = new HashMap<>();

  /** Takes a row into account. */
  void look(String[] cells) {
    String text = notes.size() < MOST_NOTES ? text(cells) : null;
    if (text == null) {
      return;
    }
    Matcher mark = MARK.matcher(text);
    String last = null;
    int from = 0;
    while (mark.find()) {
      keep(last, text.substring(from, mark.start()));
      last = key(mark);
      from = mark.end();
    }
    keep(last, text.substring(from));
  }

  /** Says whether a row holds nothing but notes to marks, and no figure beside the marks. */
  static boolean isNote(String[] cells) {
    String text = text(cells);
    return text != null && MARK.matcher(text).replaceAll(" ").chars().noneMatch(Character::isDigit);
  }

  /** What stands behind "Ghi chú", from the first mark on; null of a row that is no note. */
  private static @Nullable String text(String[] cells) {
    int first = 0;
    while (first < cells.length && Blank.is(cells[first])) {
      first++;
    }
    if (first == cells.length || !mayBegin(cells[first])) {
      return null;
    }
    String row = String.join(" ", cells).strip();
    Matcher note = NOTE.matcher(row.length() > LONGEST ? "" : row);
    return note.find() ? note.group(1) : null;
  }

  /** Most rows begin with a code or a number. */
  private static boolean mayBegin(String cell) {
    char c = Blank.strip(cell).charAt(0);
    return c == '('
        || c == '['
        || c == 'g'
        || c == 'G'
        || c == 'c'
        || c == 'C'
        || c == '*'
        || c >= '\u2020' && c <= '\u2079'
        || c == '¹'
        || c == '²'
        || c == '³';
  }

  private void keep(@Nullable String mark, String note) {
    if (mark != null) {
      notes.merge(mark, NameKey.of(note), (one, more) -> one + " " + more);
    }
  }

  private static String key(Matcher mark) {
    for (int i = 1; i < mark.groupCount(); i++) {
      if (mark.group(i) != null) {
        return mark.group(i);
      }
    }
    return FootnoteMark.figure(mark.group(mark.groupCount()));
  }

  /** The marks whose notes say so. */
  Set<String> doubted(@Nullable Period period) {
    Set<String> doubted = new TreeSet<>();
    notes.forEach(
        (mark, note) -> {
          if (OTHER_THING.matcher(note).find() || isOfAnotherYear(note, period)) {
            doubted.add(mark);
          }
        });
    return doubted;
  }

  private static boolean isOfAnotherYear(String note, @Nullable Period period) {
    Matcher year = YEAR.matcher(note);
    while (year.find()) {
      if (period == null || period.starts().getYear() != Integer.parseInt(year.group())) {
        return true;
      }
    }
    return false;
  }
}
