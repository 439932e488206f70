package vn.tonghop.identify;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a file's name that tells the period, in the ways in which offices write it. */
final class PeriodToken {
  private static final String YEAR = "((?:19|20|21)\\d\\d)";
  private static final String GAP = "[-. ]?";
  private static final String MONTH = "(0?[1-9]|1[0-2])";
  private static final String LONG = "(H[12]|6M|9M|Q[1-4])";
  private static final String MONTH_WORD = "(?:TH[AÁ]NG|TH|T)";

  private static final Pattern YEAR_ALONE = Pattern.compile("(?:N[AĂ]M ?)?" + YEAR);
  private static final Pattern YEAR_FIRST = Pattern.compile(YEAR + GAP + LONG);
  private static final Pattern YEAR_LAST = Pattern.compile(LONG + GAP + YEAR);
  private static final Pattern YEAR_MONTH =
      Pattern.compile(YEAR + "(?:-|\\.|" + GAP + MONTH_WORD + " ?)" + MONTH);
  private static final Pattern YEAR_AND_TWO_DIGITS = Pattern.compile(YEAR + "(0[1-9]|1[0-2])");
  private static final Pattern MONTH_YEAR =
      Pattern.compile("(?:" + MONTH_WORD + " ?)?" + MONTH + "[-. ]" + YEAR);
  private static final Pattern MONTHS_YEAR =
      Pattern.compile("0?([369]|12) ?" + MONTH_WORD + GAP + YEAR);
  private static final Pattern YEAR_MONTHS =
      Pattern.compile(YEAR + GAP + "0?([369]|12) ?" + MONTH_WORD);

  private PeriodToken() {}

  /** The code of the period that all of {@code text} names; null when it names none. */
  static @Nullable String code(String text) {
    String token = text.strip().toUpperCase(Locale.ROOT);
    Matcher found = YEAR_ALONE.matcher(token);
    if (found.matches()) {
      return found.group(1);
    }
    found = YEAR_FIRST.matcher(token);
    if (found.matches()) {
      return found.group(1) + "-" + found.group(2);
    }
    found = YEAR_LAST.matcher(token);
    if (found.matches()) {
      return found.group(2) + "-" + found.group(1);
    }
    found = YEAR_MONTH.matcher(token);
    if (found.matches() || found.usePattern(YEAR_AND_TWO_DIGITS).matches()) {
      return month(found.group(1), found.group(2));
    }
    found = MONTH_YEAR.matcher(token);
    if (found.matches()) {
      return month(found.group(2), found.group(1));
    }
    found = MONTHS_YEAR.matcher(token);
    if (found.matches()) {
      return months(found.group(2), found.group(1));
    }
    found = YEAR_MONTHS.matcher(token);
    return found.matches() ? months(found.group(1), found.group(2)) : null;
  }

  private static String month(String year, String month) {
    return year + "-" + (month.length() == 1 ? "0" : "") + month;
  }

  private static String months(String year, String count) {
    return switch (count) {
      case "3" -> year + "-Q1";
      case "6" -> year + "-H1";
      case "9" -> year + "-9M";
      default -> year;
    };
  }
}
