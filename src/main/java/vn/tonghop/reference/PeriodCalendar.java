package vn.tonghop.reference;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds periods: those of the reference data, and for the rest what the calendar says. */
public final class PeriodCalendar {

  /**
   * Indexes periods.
   *
   * @param periods those that differ from the calendar
   */
  public PeriodCalendar(Collection<Period> periods) {}

  /**
   * Finds the period that a text names.
   *
   * @param text a code such as {@code 2024-Q3} in any case, or words such as "quý III năm 2024", "6
   *     tháng đầu năm 2024", "9 tháng năm 2024", "tháng 11/2024", "năm 2024"
   * @return the period; empty when the text names none
   */
  public Optional<Period> find(String text) {
    return Optional.empty();
  }

  /**
   * Finds the periods that a longer text mentions, such as a report's title.
   *
   * @return those mentioned, in the order of the text, without repetition
   */
  public List<Period> mentionedIn(String text) {
    return List.of();
  }
}
