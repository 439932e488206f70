package vn.tonghop.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A commune-level unit as it existed from one day to another.
 *
 * <p>The statistical office reuses codes, so a commune is identified by code and first day
 * together.
 *
 * @param code five digits, as text
 * @param name its name in Vietnamese, with "Xã" or "Thị trấn" as the decree writes it
 * @param type {@code xa}, {@code thi_tran} or {@code phuong}
 * @param area code of the area it belongs to
 * @param validFrom first day of its existence
 * @param validTo last day of its existence, inclusive, or null while it exists
 */
public record Commune(
    String code,
    String name,
    String type,
    String area,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** Says whether the commune existed on {@code day}. */
  public boolean existsOn(LocalDate day) {
    return existsDuring(day, day);
  }

  /** Says whether the commune existed on any day from {@code first} to {@code last}, inclusive. */
  public boolean existsDuring(LocalDate first, LocalDate last) {
    return !validFrom.isAfter(last) && (validTo == null || !validTo.isBefore(first));
  }
}
