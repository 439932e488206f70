package vn.tonghop.reference;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds periods: those of the reference data, and for the rest what the calendar says. */
public final class PeriodCalendar {
  private final Map<String, Period> listed = new HashMap<>();

  /**
   * Indexes periods.
   *
   * @param periods those that differ from the calendar
   */
  public PeriodCalendar(Collection<Period> periods) {
    for (Period period : periods) {
      String code = PeriodCode.parse(period.code()).map(PeriodCode::text).orElse(period.code());
      listed.put(code, period);
    }
  }

  /**
   * Finds the period that a text names.
   *
   * @param text a code such as {@code 2024-Q3} in any case, or words such as "quý III năm 2024", "6
   *     tháng đầu năm 2024", "9 tháng năm 2024", "tháng 11/2024", "năm 2024"
   * @return the period; empty when the text names none, or has other words too
   */
  public Optional<Period> find(String text) {
    return PeriodCode.parse(text).or(() -> PeriodPhrases.only(text)).map(this::period);
  }

  /**
   * Finds every period that a longer text, such as a title, mentions in words or as a code.
   *
   * <p>The longest phrase counts: "tháng 11 năm 2024" is no mention of 2024. A date, "ngày 05 tháng
   * 12 năm 2024", is no mention at all, and neither are bare digits. A phrase without a year takes
   * that of the next one: "tháng 11, nhiệm vụ tháng 12 năm 2024".
   *
   * @return each period once, in the order of the text
   */
  public List<Period> mentionedIn(String text) {
    return PeriodPhrases.all(text).stream().map(this::period).toList();
  }

  /**
   * The period of a code.
   *
   * @param code {@code 2024}, {@code 2024-H1}, {@code 2024-9M}, {@code 2024-Q3} or {@code 2024-11},
   *     in any case; {@code 2024-6M} is {@code 2024-H1}
   * @throws IllegalArgumentException when it is no period code
   */
  public Period byCode(String code) {
    return period(codeOf(code));
  }

  /**
   * The same period a year earlier.
   *
   * @return empty only where the earlier year is beyond all records
   */
  public Optional<Period> samePeriodLastYear(Period period) {
    return PeriodCode.parse(codeOf(period.code()).lastYear().text()).map(this::period);
  }

  /**
   * The months that make up a period.
   *
   * @return those calendar months wholly inside the period that start on or before its cut-off, in
   *     order; a month itself is its own month
   */
  public List<Period> months(Period period) {
    if (codeOf(period.code()).isMonth()) {
      return List.of(period);
    }
    List<Period> months = new ArrayList<>();
    YearMonth month = YearMonth.from(period.starts());
    if (month.atDay(1).isBefore(period.starts())) {
      month = month.plusMonths(1);
    }
    while (!month.atEndOfMonth().isAfter(period.ends())
        && !month.atDay(1).isAfter(period.cutOff())) {
      months.add(period(PeriodCode.ofMonth(month.getYear(), month.getMonthValue())));
      month = month.plusMonths(1);
    }
    return months;
  }

  /**
   * The longer periods that a month is part of: its quarter, its half, nine months, its year.
   *
   * @param month a month; any other period is part of none here, since longer periods are made of
   *     months only
   */
  public List<Period> containing(Period month) {
    PeriodCode code = codeOf(month.code());
    if (!code.isMonth()) {
      return List.of();
    }
    int number = code.firstMonth();
    List<String> parts = new ArrayList<>();
    parts.add("Q" + (number + 2) / 3);
    parts.add(number <= 6 ? "H1" : "H2");
    if (number <= 9) {
      parts.add("9M");
    }
    parts.add("");
    return parts.stream().map(part -> period(new PeriodCode(code.year(), part))).toList();
  }

  private Period period(PeriodCode code) {
    Period own = listed.get(code.text());
    return own == null ? code.onCalendar() : own;
  }

  private static PeriodCode codeOf(String code) {
    return PeriodCode.parse(code)
        .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is not a period code"));
  }
}
