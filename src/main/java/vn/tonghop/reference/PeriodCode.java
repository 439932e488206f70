package vn.tonghop.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code of a period.
 *
 * @param year the year
 * @param part empty for the whole year, else {@code H1}, {@code 9M}, {@code Q3}, {@code 11} and
 *     their like
 */
record PeriodCode(int year, String part) {
  private static final Pattern GRAMMAR =
      Pattern.compile("((?:19|20|21)[0-9]{2})(?:-(H[12]|6M|9M|Q[1-4]|0[1-9]|1[0-2]))?");

  PeriodCode {
    part = part.equals("6M") ? "H1" : part;
  }

  /** Reads a code such as {@code 2024-Q3} in any case; {@code 6M} is {@code H1}. */
  static Optional<PeriodCode> parse(String text) {
    Matcher matcher = GRAMMAR.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String part = matcher.group(2);
    return Optional.of(
        new PeriodCode(Integer.parseInt(matcher.group(1)), part == null ? "" : part));
  }

  static PeriodCode ofMonth(int year, int month) {
    return new PeriodCode(year, String.format(Locale.ROOT, "%02d", month));
  }

  String text() {
    return part.isEmpty() ? Integer.toString(year) : year + "-" + part;
  }

  boolean isMonth() {
    return part.length() == 2 && Character.isDigit(part.charAt(0)) && !part.equals("9M");
  }

  PeriodCode lastYear() {
    return new PeriodCode(year - 1, part);
  }

  /** The period as the calendar has it: cut off on its last day, without a deadline of its own. */
  Period onCalendar() {
    LocalDate starts = LocalDate.of(year, firstMonth(), 1);
    LocalDate ends = YearMonth.of(year, lastMonth()).atEndOfMonth();
    return new Period(text(), starts, ends, ends, null);
  }

  int firstMonth() {
    return switch (part) {
      case "", "H1", "9M", "Q1" -> 1;
      case "Q2" -> 4;
      case "H2", "Q3" -> 7;
      case "Q4" -> 10;
      default -> Integer.parseInt(part);
    };
  }

  private int lastMonth() {
    return switch (part) {
      case "", "H2", "Q4" -> 12;
      case "Q1" -> 3;
      case "H1", "Q2" -> 6;
      case "9M", "Q3" -> 9;
      default -> Integer.parseInt(part);
    };
  }
}
