package vn.tonghop.notice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tonghop.reference.Form;
import vn.tonghop.reference.Period;
import vn.tonghop.reference.PeriodCalendar;
import vn.tonghop.reference.PeriodKind;
import vn.tonghop.reference.ReferenceData;

/** What is due so soon that communes are to be reminded of it today. */
final class Reminders {
  private Reminders() {}

  /** A form of a period, and its last day. */
  record Due(String period, String form, LocalDate starts, LocalDate cutOff, LocalDate deadline) {}

  static List<Due> on(LocalDate today, ReferenceData reference) {
    PeriodCalendar calendar = new PeriodCalendar(reference.periods());
    List<Due> due = new ArrayList<>();
    for (Form form : reference.forms().values()) {
      if (form.remindDays().isEmpty()) {
        continue;
      }
      for (PeriodKind kind : form.periods()) {
        for (String code : codes(kind, today)) {
          Period period = calendar.byCode(code);
          LocalDate deadline =
              period.deadline() == null
                  ? period.ends().plusDays(form.deadlineDays())
                  : period.deadline();
          if (form.remindDays().contains((int) ChronoUnit.DAYS.between(today, deadline))) {
            due.add(new Due(code, form.code(), period.starts(), period.cutOff(), deadline));
          }
        }
      }
    }
    return due;
  }

  /**
   * Of the year and the two beside it; a form may be due long after its period, or before its end.
   */
  private static List<String> codes(PeriodKind kind, LocalDate today) {
    List<String> suffixes =
        Map.of(
                PeriodKind.YEAR, List.of(""),
                PeriodKind.HALF, List.of("-H1", "-H2"),
                PeriodKind.NINE_MONTHS, List.of("-9M"),
                PeriodKind.QUARTER, List.of("-Q1", "-Q2", "-Q3", "-Q4"),
                PeriodKind.MONTH,
                    IntStream.rangeClosed(1, 12).mapToObj("-%02d"::formatted).toList())
            .getOrDefault(kind, List.of());
    return Stream.of(-1, 0, 1)
        .flatMap(years -> suffixes.stream().map(suffix -> today.getYear() + years + suffix))
        .toList();
  }
}
