package vn.tonghop.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reporting period.
 *
 * @param code {@code 2024}, {@code 2024-H1}, {@code 2024-9M}, {@code 2024-Q3} or {@code 2024-11}
 * @param starts first day
 * @param ends last day, inclusive
 * @param cutOff the day on which stocks are counted and up to which flows are
 * @param deadline last day to submit, or null where the form's deadline counts
 */
public record Period(
    String code, LocalDate starts, LocalDate ends, LocalDate cutOff, @Nullable LocalDate deadline) {

  /** Whether it is a month. */
  public boolean isMonth() {
    return PeriodCode.parse(code).map(PeriodCode::isMonth).orElse(false);
  }

  /** Whether it is a quarter. */
  public boolean isQuarter() {
    return PeriodCode.parse(code).map(known -> known.part().startsWith("Q")).orElse(false);
  }
}
