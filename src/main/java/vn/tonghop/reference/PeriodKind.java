package vn.tonghop.reference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How long a period is, and how often a form that asks for it is due. */
public enum PeriodKind {
  YEAR("yearly"),
  HALF("half_yearly"),
  NINE_MONTHS("nine_months"),
  QUARTER("quarterly"),
  MONTH("monthly");

  private final String frequency;

  PeriodKind(String frequency) {
    this.frequency = frequency;
  }

  /** The word of {@code forms.yml}, with any of {@code _}, {@code -} and blank within. */
  static Optional<PeriodKind> due(String frequency) {
    String word = frequency.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
    return Arrays.stream(values()).filter(kind -> kind.frequency.equals(word)).findFirst();
  }

  static String frequencies() {
    return Arrays.stream(values()).map(kind -> kind.frequency).collect(Collectors.joining(", "));
  }

  /** As the database has it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
