package vn.tonghop.normalize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Period;

/**
 * What spreadsheets make of the period in a cell: of a month a date or the short name of one, of a
 * year a number with its groups or its decimals. Read only where it can be nothing else: "24-Jan"
 * is a day, "2024.1" may have been the tenth month, and "Jan-99" is of which century?
 */
final class PeriodCell {
  private static final String YEAR = "((?:19|20|21)\\d\\d)";
  private static final String MONTH = "(0?[1-9]|1[0-2])";

  private static final Pattern GROUPED_YEAR =
      Pattern.compile(
          "(?<![\\d.,])(?:1[.,\u00a0\u202f](9\\d\\d)|2[.,\u00a0\u202f]([01]\\d\\d))(?![\\d.,])");
  private static final Pattern WITH_DECIMALS = Pattern.compile("(\\d{1,4})[.,]0{1,2}");
  private static final Pattern YEAR_AND_MONTH = Pattern.compile(YEAR + "[./]?(0[1-9]|1[0-2])");
  private static final Pattern MONTH_AND_YEAR = Pattern.compile(MONTH + "\\." + YEAR);
  private static final Pattern SHORT_YEAR =
      Pattern.compile(
          "(?:tháng|thang|thg|th|t)[. ]?" + MONTH + " ?[-/. ] ?'?([0-5]\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ENGLISH =
      Pattern.compile("([a-z]{3,9})\\.?[-/ ]{0,2}'?((?:19|20|21)\\d\\d|[0-5]\\d)");

  private static final List<String> ENGLISH_MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final Pattern DAY =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?: 0{1,2}:00(?::00)?)?");
  private static final Pattern ISO_DAY =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]0{1,2}:00(?::00)?)?");
  private static final Pattern SERIAL_DAY = Pattern.compile("([2-9]\\d{4})(?:[.,]0+)?");

  /** The day before the first one that spreadsheets number, for they count one day too many. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private PeriodCell() {}

  /**
   * The period that a cell was before a spreadsheet saved it, in other signs.
   *
   * @return the text as it was written where nothing is known to have become of it
   */
  static String restored(String cell) {
    String text = whole(cell.strip().replaceFirst("^['\u2019]", ""));
    Matcher found = YEAR_AND_MONTH.matcher(text);
    if (found.matches()) {
      return found.group(1) + "-" + found.group(2);
    }
    found = MONTH_AND_YEAR.matcher(text);
    if (found.matches()) {
      return found.group(1) + "/" + found.group(2);
    }
    found = SHORT_YEAR.matcher(text);
    if (found.matches()) {
      return found.group(1) + "/20" + found.group(2);
    }
    found = ENGLISH.matcher(text.toLowerCase(Locale.ROOT));
    return found.matches() ? english(found.group(1), found.group(2), text) : text;
  }

  /** A year, a quarter or a month without what makes it look like a quantity. */
  static String whole(String cell) {
    String text = GROUPED_YEAR.matcher(cell).replaceAll(PeriodCell::ungrouped);
    Matcher found = WITH_DECIMALS.matcher(text);
    return found.matches() ? found.group(1) : text;
  }

  private static String ungrouped(MatchResult year) {
    return year.group(1) == null ? "2" + year.group(2) : "1" + year.group(1);
  }

  private static String english(String name, String year, String text) {
    for (int month = 1; month <= ENGLISH_MONTHS.size(); month++) {
      if (ENGLISH_MONTHS.get(month - 1).startsWith(name)) {
        return month + "/" + (year.length() == 2 ? "20" + year : year);
      }
    }
    return text;
  }

  /**
   * The file's own period where a cell is its first or its last day: which of the periods that
   * begin or end on a day is meant, only the file can say.
   *
   * @param file null when each row tells its period
   */
  static Optional<Period> byDay(String cell, @Nullable Period file) {
    if (file == null) {
      return Optional.empty();
    }
    LocalDate day = day(cell.strip());
    return file.starts().equals(day) || file.ends().equals(day)
        ? Optional.of(file)
        : Optional.empty();
  }

  private static @Nullable LocalDate day(String text) {
    Matcher found = DAY.matcher(text);
    if (found.matches()) {
      return date(found.group(3), found.group(2), found.group(1));
    }
    found = ISO_DAY.matcher(text);
    if (found.matches()) {
      return date(found.group(1), found.group(2), found.group(3));
    }
    found = SERIAL_DAY.matcher(text);
    return found.matches() ? DAY_ZERO.plusDays(Long.parseLong(found.group(1))) : null;
  }

  private static @Nullable LocalDate date(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
