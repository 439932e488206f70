package vn.tonghop.report.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The publication that is exported: the only time that an export knows.
 *
 * @param number its number
 * @param at when analysts began to see it
 */
public record Published(int number, Instant at) {

  /** The office reads the clock in one zone, wherever the machine stands. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final DateTimeFormatter SPREADSHEET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);

  /** The moment as a spreadsheet takes it, on the office's clock. */
  static String onTheOfficesClock(Instant moment) {
    return SPREADSHEET.format(moment);
  }
}
