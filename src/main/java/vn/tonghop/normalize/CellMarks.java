package vn.tonghop.normalize;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.tonghop.normalize.Reading.Mark;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.NameKey;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

/** What a value cell that holds no number means. */
final class CellMarks {
  /** Longer text is a remark, not a mark. */
  private static final int LONGEST = 40;

  private static final Pattern NOTHING =
      Pattern.compile(
          "x|k ?p ?s|(?:(?:khong|ko|k|chua) (?:co )?(?:phat sinh|ps)|khong co|ko co|kps)"
              + "(?: (?:trong )?(?:ky|nam|thang|quy)(?: nay| bao cao)?)?");

  private static final Pattern NO_FIGURE =
      Pattern.compile("(?:khong|ko|chua) co (?:so lieu|so bao cao|bao cao)|null|nan|n/?a|none");

  /** Ticks, and what is put where there is none. */
  private static final String TICKS = "✓✔√☑";

  private static final String CROSSES = "✗✘☒";

  /** With and without diacritics, but not with other ones: cỏ and đất are no answers. */
  private static final Map<String, Mark> ANSWERS =
      Map.ofEntries(
          Map.entry("có", Mark.YES),
          Map.entry("co", Mark.YES),
          Map.entry("đạt", Mark.YES),
          Map.entry("dat", Mark.YES),
          Map.entry("đã đạt", Mark.YES),
          Map.entry("da dat", Mark.YES),
          Map.entry("yes", Mark.YES),
          Map.entry("đúng", Mark.YES),
          Map.entry("true", Mark.YES),
          Map.entry("không", Mark.NO),
          Map.entry("khong", Mark.NO),
          Map.entry("không đạt", Mark.NO),
          Map.entry("khong dat", Mark.NO),
          Map.entry("chưa", Mark.NO),
          Map.entry("chua", Mark.NO),
          Map.entry("chưa đạt", Mark.NO),
          Map.entry("chua dat", Mark.NO),
          Map.entry("no", Mark.NO),
          Map.entry("sai", Mark.NO),
          Map.entry("false", Mark.NO));

  /**
   * Excel's and Google's error values, in any language, a column too narrow, LibreOffice's numbered
   * errors.
   */
  private static final Pattern ERROR =
      Pattern.compile("#+|#\\p{L}[\\p{L}\\p{M}0-9_/]*[!?]?|ERR:\\d{1,4}");

  private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
  private static final String MONTH =
      "(?:th(?:g|áng)? ?\\d{1,2}|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
          + "|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final Pattern DATE =
      Pattern.compile(
          "(?:"
              + (DAY + "([/-])" + DAY + "\\1(?:\\d{4}|\\d{2})")
              + ("|" + DAY + "\\." + DAY + "\\.(?:19|20)\\d{2}")
              + ("|\\d{4}([/-])" + DAY + "\\2" + DAY)
              + "|(?:0?[1-9]|1[0-2])[/-](?:19|20)\\d{2}"
              + ("|" + DAY + "[-/ .]?" + MONTH + "(?:[-/ .,]{1,2}\\d{2,4})?")
              + ("|" + MONTH + "[-/ .]\\d{2,4}")
              + ")(?:[t ]\\d{1,2}:\\d{2}(?::\\d{2})?)?"
              // A colon typed for a comma, or the cell's format, makes a time of it.
              + "|\\d{1,3}:[0-5]\\d(?::[0-5]\\d)?(?: ?(?:sa|ch|am|pm))?");

  private CellMarks() {}

  /** Says what {@code text}, which is no number and has nothing around it, means. */
  static Mark of(String text) {
    if (text.isEmpty() || isOnlyDots(text)) {
      return Mark.NOT_AVAILABLE;
    }
    if (isOnlyDashes(text)) {
      return Mark.NOTHING_TO_REPORT;
    }
    if (text.length() > LONGEST) {
      return isOnlyHashes(text) ? Mark.SPREADSHEET_ERROR : Mark.NOT_A_NUMBER;
    }
    if (isError(text) || isDate(text)) {
      return Mark.SPREADSHEET_ERROR;
    }
    if (!Character.isLetter(text.charAt(0))) {
      return ofSign(text);
    }
    String key = NameKey.of(text);
    if (NOTHING.matcher(key).matches()) {
      return Mark.NOTHING_TO_REPORT;
    }
    if (NO_FIGURE.matcher(key).matches()) {
      return Mark.NOT_AVAILABLE;
    }
    return ANSWERS.getOrDefault(lower(text), Mark.NOT_A_NUMBER);
  }

  private static Mark ofSign(String text) {
    if (text.equals("\\N")) {
      // Of a database, for a cell without a value.
      return Mark.NOT_AVAILABLE;
    }
    if (text.length() == 1 && TICKS.contains(text)) {
      return Mark.YES;
    }
    return text.length() == 1 && CROSSES.contains(text) ? Mark.NO : Mark.NOT_A_NUMBER;
  }

  /** Says whether {@code text} says that there is nothing to report. */
  static boolean isNothingToReport(String text) {
    return text.length() <= LONGEST && of(Blank.strip(text)) == Mark.NOTHING_TO_REPORT;
  }

  /** Says whether {@code text} is an error value of a spreadsheet. */
  static boolean isError(String text) {
    return text.length() <= LONGEST
        && ERROR.matcher(Blank.strip(text).toUpperCase(Locale.ROOT)).matches();
  }

  /** Says whether {@code text} is what a spreadsheet makes of a number that it takes for a date. */
  static boolean isDate(String text) {
    return text.length() <= LONGEST && DATE.matcher(lower(text)).matches();
  }

  /** What is wrong with a cell that a spreadsheet made of what was typed. */
  static Problem spreadsheetError(ColumnRole column, String cell) {
    String text = Blank.strip(cell);
    boolean date = isDate(text);
    return new Problem(
        ProblemCode.SPREADSHEET_ERROR, column, cell, List.of(date ? text : "", date ? "" : text));
  }

  /** One dash or some, also in brackets, as printed forms have them. */
  private static boolean isOnlyDashes(String text) {
    boolean dash = false;
    boolean bracketed = text.length() > 2 && text.startsWith("(") && text.endsWith(")");
    for (int i = bracketed ? 1 : 0; i < text.length() - (bracketed ? 1 : 0); i++) {
      char c = text.charAt(i);
      if (!Blank.is(c) && !CellScanner.isMinus(c)) {
        return false;
      }
      dash |= !Blank.is(c);
    }
    return dash;
  }

  /** Points to be written over, as printed forms have them: any number but one. */
  private static boolean isOnlyDots(String text) {
    return !text.equals(".") && text.chars().allMatch(c -> c == '.' || c == '…');
  }

  private static boolean isOnlyHashes(String text) {
    return text.chars().allMatch(c -> c == '#');
  }

  private static String lower(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
