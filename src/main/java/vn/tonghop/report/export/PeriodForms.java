package vn.tonghop.report.export;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period as others write it.
 *
 * @param year four digits
 * @param part {@code ""}, {@code H1}, {@code 9M}, {@code Q3}, {@code 11}
 */
public record PeriodForms(String year, String part) {
  private static final Pattern CODE = Pattern.compile("(\\d{4})(?:-(H[12]|9M|Q[1-4]|\\d\\d))?");

  /** The forms of a period's code. */
  public static PeriodForms of(String code) {
    Matcher matcher = CODE.matcher(code);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("No period is written " + code);
    }
    return new PeriodForms(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2));
  }

  /**
   * As SDMX has it: {@code 2024}, {@code 2024-S1}, {@code 2024-Q3}, {@code 2024-11}. Nine months
   * are no standard period; they are a range of time, from a day on and so long.
   */
  public String sdmx() {
    return switch (part) {
      case "" -> year;
      case "9M" -> year + "-01-01/P9M";
      default -> year + "-" + (part.startsWith("H") ? part.replace('H', 'S') : part);
    };
  }

  /** The code of CL_FREQ; {@code _O} (other) of nine months. */
  public String frequency() {
    if (part.isEmpty()) {
      return "A";
    }
    return switch (part.charAt(0)) {
      case 'H' -> "S";
      case 'Q' -> "Q";
      case '9' -> "_O";
      default -> "M";
    };
  }

  /** As DHIS2 has it: {@code 2024}, {@code 2024S1}, {@code 2024Q3}, {@code 202411}. */
  Optional<String> dhis2() {
    return switch (part) {
      case "9M" -> Optional.empty();
      default -> Optional.of(year + part.replace('H', 'S'));
    };
  }

  /** Whether it begins with the year, so that what is cumulative is what it holds. */
  boolean beginsWithTheYear() {
    return part.isEmpty()
        || part.equals("H1")
        || part.equals("9M")
        || part.equals("Q1")
        || part.equals("01");
  }
}
