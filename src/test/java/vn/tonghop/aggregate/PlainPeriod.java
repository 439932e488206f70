package vn.tonghop.aggregate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A period of the calendar.
 *
 * @param starts first day, as an ISO date, which compares as text
 * @param ends last day
 * @param cutOff the day whose state counts, and after which no month begins that counts
 */
record PlainPeriod(String code, String starts, String ends, String cutOff) {

  /** The period with this code; without a cut-off of its own it is cut off on its last day. */
  static PlainPeriod of(String code, @Nullable String cutOff) {
    int year = Integer.parseInt(code.substring(0, 4));
    String part = code.length() > 4 ? code.substring(5) : "";
    int first =
        switch (part) {
          case "", "H1", "9M", "Q1" -> 1;
          case "Q2" -> 4;
          case "H2", "Q3" -> 7;
          case "Q4" -> 10;
          default -> Integer.parseInt(part);
        };
    int months =
        switch (part) {
          case "" -> 12;
          case "9M" -> 9;
          case "H1", "H2" -> 6;
          default -> part.startsWith("Q") ? 3 : 1;
        };
    LocalDate ends = YearMonth.of(year, first + months - 1).atEndOfMonth();
    return new PlainPeriod(
        code,
        YearMonth.of(year, first).atDay(1).toString(),
        ends.toString(),
        cutOff == null ? ends.toString() : cutOff);
  }

  /** Codes of all periods of a year, months first. */
  static List<String> codesOf(int year) {
    List<String> codes =
        new ArrayList<>(IntStream.rangeClosed(1, 12).mapToObj(m -> month(year, m)).toList());
    for (String part : List.of("-Q1", "-Q2", "-Q3", "-Q4", "-H1", "-H2", "-9M", "")) {
      codes.add(year + part);
    }
    return codes;
  }

  static String month(int year, int month) {
    return YearMonth.of(year, month).toString();
  }

  boolean isMonth() {
    return starts.substring(0, 7).equals(ends.substring(0, 7));
  }

  boolean beginsTheYear() {
    return starts.endsWith("-01-01");
  }

  /** The months that it is made of, in their order: those that begin by its cut-off. */
  List<String> months() {
    YearMonth first = YearMonth.parse(starts.substring(0, 7));
    YearMonth last = YearMonth.parse(ends.substring(0, 7));
    List<String> months = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      if (month.atDay(1).toString().compareTo(cutOff) <= 0) {
        months.add(month.toString());
      }
    }
    return months;
  }

  /** Its line of periods.csv. */
  String line() {
    return String.join(
        ",", code, starts, ends, cutOff, LocalDate.parse(ends).plusDays(9).toString());
  }
}
