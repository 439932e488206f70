package vn.tonghop.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Period;

/**
 * A column's title taken apart: what it measures, of when, and whether it only compares.
 *
 * @param measure what is left without the rest, such as {@code thuchien}; empty when nothing is
 * @param marks what the rest says
 */
record TitleParts(String measure, Set<Mark> marks) {

  /** What a title says beside what it measures. */
  enum Mark {
    /** The period's year, or words for the period itself. */
    THIS,
    /** The part of a year that the period is: its month, its quarter. */
    OF_PART,
    /** All months of a period that begins with the year. */
    OF_ALL,
    /** Its months up to the cut-off day, where that is before its end. */
    TO_CUT_OFF,
    /** From the beginning of the year to the end of a period that begins later. */
    TO_DATE,
    /** A whole year, of which the period is a part. */
    WHOLE_YEAR,
    /** The same period of last year, in words. */
    SAME_PERIOD,
    /** Last year, by its number. */
    LAST_YEAR,
    /** Some other time. */
    OTHER_TIME,
    /** A comparison of two columns as a ratio. */
    COMPARED,
    /** A comparison of two columns as a difference. */
    DIFFERENCE
  }

  /** Stand in folded words for the period's year and the one before. */
  static final String THIS_YEAR = "9001";

  static final String LAST_YEAR = "9002";

  private static final List<Map.Entry<Pattern, Mark>> WORDS =
      List.of(
          mark(Mark.DIFFERENCE, "\\b(?:tang|giam|chenh lech|bien dong)\\b"),
          mark(
              Mark.COMPARED, "\\b(?:so voi|so sanh|so cung|so(?= kh\\b| ke hoach)|ty le|ti le)\\b"),
          mark(Mark.COMPARED, "\\b(?:toc do|ty trong)\\b"),
          mark(
              Mark.SAME_PERIOD,
              "\\b(?:cung ky (?:nam )?truoc|(?:cung ky )?nam (?:truoc|ngoai)|cung ky|ck)\\b"),
          mark(Mark.LAST_YEAR, "(?:nam )?" + LAST_YEAR + "(?!\\d)"),
          mark(
              Mark.OTHER_TIME,
              "\\b(?:ky|thang|quy) truoc\\b|\\b(?:nam|ky|thang|quy) (?:sau|toi)\\b"
                  + "|(?:nam )?(?<!\\d)(?:19|20)\\d\\d(?!\\d)"),
          mark(
              Mark.THIS,
              "\\b(?:nam|ky|thang|quy) (?:nay|bao cao)\\b|\\btrong (?:ky|nam)\\b"
                  + "|(?:nam )?"
                  + THIS_YEAR
                  + "(?!\\d)"));

  private static final Pattern MONTHS =
      Pattern.compile("\\b(\\d{1,2}) ?(?:thang|t)\\b(?: dau(?: nam)?)?(?! ?\\d)");
  private static final Pattern LATTER_HALF = Pattern.compile("\\b(?:6|sau) thang cuoi(?: nam)?\\b");
  private static final Pattern TO_A_DAY =
      Pattern.compile(
          "\\bden (?:het |cuoi )?(?:ngay )?(?:\\d{1,2} (?:thang )?|thang )(\\d{1,2})(?!\\d)");
  private static final Pattern MONTH = Pattern.compile("\\b(?:thang|t) ?(\\d{1,2})(?!\\d)");
  private static final Pattern QUARTER = Pattern.compile("\\b(?:quy|q) ?(iv|i{1,3}|[1-4])\\b");
  private static final Pattern ALL_YEAR = Pattern.compile("\\bca nam\\b");
  private static final Pattern SOME_PART = Pattern.compile("\\b(?:trong )?(?:thang|quy)\\b");
  private static final Pattern FILLER =
      Pattern.compile(
          "\\b(?:uoc|so lieu|tu dau nam|dau nam|den nay|den het|den cuoi|den|cua|trong)\\b");

  TitleParts {
    marks = Set.copyOf(marks);
  }

  private static Map.Entry<Pattern, Mark> mark(Mark mark, String regex) {
    return Map.entry(Pattern.compile(regex), mark);
  }

  /**
   * Takes a title apart.
   *
   * @param key the folded title, with {@link #THIS_YEAR} and {@link #LAST_YEAR} for the years
   * @param period what the file reports on; null when it is not known: then months and quarters are
   *     left in the measure
   */
  static TitleParts of(String key, @Nullable Period period) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    String rest = key.replace('/', ' ').replace('%', ' ');
    if (period != null) {
      // Before a year's number takes the word that stands before it.
      boolean isYear = part(period).isEmpty();
      rest = taken(rest, ALL_YEAR, found -> isYear ? Mark.OF_ALL : Mark.WHOLE_YEAR, marks);
    }
    for (Map.Entry<Pattern, Mark> word : WORDS) {
      rest = taken(rest, word.getKey(), found -> word.getValue(), marks);
    }
    if (period != null) {
      Function<MatchResult, Mark> upTo = found -> upTo(Integer.parseInt(found.group(1)), period);
      rest = taken(rest, LATTER_HALF, found -> ofPart("H2", period), marks);
      rest = taken(rest, MONTHS, upTo, marks);
      rest = taken(rest, TO_A_DAY, upTo, marks);
      rest = taken(rest, MONTH, found -> ofPart(month(found.group(1)), period), marks);
      rest = taken(rest, QUARTER, found -> ofPart(quarter(found.group(1)), period), marks);
      boolean isPart = part(period).matches("\\d\\d|Q\\d");
      rest = taken(rest, SOME_PART, found -> isPart ? Mark.OF_PART : Mark.OTHER_TIME, marks);
    }
    return new TitleParts(FILLER.matcher(rest).replaceAll(" ").replace(" ", ""), marks);
  }

  private static String taken(
      String title, Pattern words, Function<MatchResult, Mark> meaning, Set<Mark> marks) {
    Matcher found = words.matcher(title);
    if (!found.find()) {
      return title;
    }
    marks.add(meaning.apply(found.toMatchResult()));
    return found.replaceAll(" ").replaceAll(" +", " ");
  }

  /** What the months from January on are to a period: all of it, or all before its end. */
  private static Mark upTo(int month, Period period) {
    boolean whole = month == period.ends().getMonthValue();
    if (!whole && month != period.cutOff().getMonthValue()) {
      return Mark.OTHER_TIME;
    }
    if (period.starts().getMonthValue() != 1) {
      return Mark.TO_DATE;
    }
    return whole ? Mark.OF_ALL : Mark.TO_CUT_OFF;
  }

  private static Mark ofPart(String named, Period period) {
    return named.equals(part(period)) ? Mark.OF_PART : Mark.OTHER_TIME;
  }

  /** {@code 11}, {@code Q3} and their like; empty for a year. */
  private static String part(Period period) {
    return period.code().substring(Math.min(5, period.code().length()));
  }

  private static String month(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  private static String quarter(String numeral) {
    return switch (numeral) {
      case "i" -> "Q1";
      case "ii" -> "Q2";
      case "iii" -> "Q3";
      case "iv" -> "Q4";
      default -> "Q" + numeral;
    };
  }

  boolean has(Mark mark) {
    return marks.contains(mark);
  }
}
