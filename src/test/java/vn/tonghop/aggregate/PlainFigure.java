package vn.tonghop.aggregate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a commune reports, or an area comes to, for one period and indicator.
 *
 * @param isReported whether it counts as reported
 * @param isHeld whether a finding keeps it out
 * @param isDerived whether months were rolled up for it
 * @param isNothing whether it is said that there is nothing to report
 */
record PlainFigure(
    boolean isReported,
    boolean isHeld,
    boolean isDerived,
    boolean isNothing,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal cumulative,
    @Nullable BigDecimal prior) {

  PlainFigure(
      boolean isReported,
      boolean isHeld,
      boolean isDerived,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal cumulative,
      @Nullable BigDecimal prior) {
    this(
        isReported,
        isHeld,
        isDerived,
        isReported && actual == null && cumulative == null,
        actual,
        cumulative,
        prior);
  }

  private static final MathContext DIGITS = new MathContext(60);

  /** Sums, of whatever is there; null where nothing is. */
  static @Nullable BigDecimal sum(List<@Nullable BigDecimal> numbers) {
    return numbers.stream().filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
  }

  /** The last that is there, of numbers in the order of time. */
  static @Nullable BigDecimal last(List<@Nullable BigDecimal> numbers) {
    BigDecimal last = null;
    for (BigDecimal number : numbers) {
      last = number == null ? last : number;
    }
    return last;
  }

  static @Nullable BigDecimal product(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? null : one.multiply(other);
  }

  /** Null by null, and by nothing. */
  static @Nullable BigDecimal quotient(
      @Nullable BigDecimal dividend, @Nullable BigDecimal divisor) {
    return dividend == null || divisor == null || divisor.signum() == 0
        ? null
        : dividend.divide(divisor, DIGITS);
  }

  static @Nullable BigDecimal first(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null ? other : one;
  }

  /** The actual, or where there is none the cumulative. */
  @Nullable BigDecimal value() {
    return first(actual, cumulative);
  }

  /** Last year's, where it stands beside something of this year. */
  @Nullable BigDecimal comparedPrior() {
    return isNothing || value() != null ? prior : null;
  }

  /** What it comes to since January, for one that is divided by it: of a stock, the day's state. */
  @Nullable BigDecimal sinceJanuary(boolean isStock) {
    return isStock ? first(cumulative, actual) : cumulative;
  }

  /**
   * A percentage of two figures: of what they are, of what they are since January, of last year.
   */
  static PlainFigure ratio(
      boolean isReported,
      boolean isDerived,
      PlainFigure numerator,
      PlainFigure denominator,
      boolean byStock) {
    BigDecimal hundred = BigDecimal.valueOf(100);
    return new PlainFigure(
        isReported,
        false,
        isDerived,
        quotient(product(hundred, numerator.actual), denominator.actual),
        quotient(product(hundred, numerator.cumulative), denominator.sinceJanuary(byStock)),
        quotient(product(hundred, numerator.prior), denominator.prior));
  }
}
