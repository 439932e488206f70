package vn.tonghop.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code periods.csv}: periods that differ from the calendar. */
final class PeriodsFile {
  static final CsvLayout LAYOUT =
      new CsvLayout(
          "periods.csv",
          false,
          List.of("period", "starts", "ends", "cut_off"),
          List.of("deadline"));

  private PeriodsFile() {}

  static List<Entry<Period>> read(CsvTable table) {
    List<Entry<Period>> periods = table.entries(PeriodsFile::period);
    Entry.reportDuplicates(periods, "period", "period", Period::code);
    return periods;
  }

  private static Period period(CsvRow row) {
    String written = row.text("period");
    Optional<PeriodCode> code = PeriodCode.parse(written);
    if (code.isEmpty() && !written.isEmpty()) {
      row.problem(
          "period", "is not a period; write it like 2024, 2024-H1, 2024-9M, 2024-Q3 or 2024-11");
    }
    Period period =
        new Period(
            code.map(PeriodCode::text).orElse(written),
            row.date("starts"),
            row.date("ends"),
            row.date("cut_off"),
            row.optionalDate("deadline"));
    checkOrder(row, period);
    return period;
  }

  private static void checkOrder(CsvRow row, Period period) {
    LocalDate deadline = row.good("cut_off", "deadline") ? period.deadline() : null;
    if (row.good("starts", "ends") && period.ends().isBefore(period.starts())) {
      row.problem("ends", "is before starts " + period.starts());
    }
    if (row.good("starts", "ends", "cut_off")
        && (period.cutOff().isBefore(period.starts()) || period.cutOff().isAfter(period.ends()))) {
      row.problem(
          "cut_off", "does not lie from starts " + period.starts() + " to ends " + period.ends());
    }
    if (deadline != null && deadline.isBefore(period.cutOff())) {
      row.problem("deadline", "is before cut_off " + period.cutOff());
    }
  }
}
