package vn.tonghop.normalize;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Aggregation;
import vn.tonghop.reference.Indicator;

/** The values that an indicator can have; a yes/no answer is 0 or 1 and nothing between. */
final class PlausibleRange {
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);

  private PlausibleRange() {}

  static boolean contains(Indicator indicator, BigDecimal value) {
    BigDecimal min = min(indicator);
    BigDecimal max = max(indicator);
    if (indicator.aggregation() == Aggregation.COUNT && value.stripTrailingZeros().scale() > 0) {
      return false;
    }
    return (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0);
  }

  /**
   * The bounds, empty where open, and the unit, for the message.
   *
   * @param onlyWhole the unit, where the value is no whole number and should be; else empty
   */
  static List<String> describe(Indicator indicator, String onlyWhole) {
    return List.of(text(min(indicator)), text(max(indicator)), indicator.uom(), onlyWhole);
  }

  /**
   * Says whether {@code value} is from a fifth of another, such as last year's, to five times it.
   */
  static boolean isNear(BigDecimal value, BigDecimal known) {
    BigDecimal now = value.abs();
    BigDecimal then = known.abs();
    return value.signum() == known.signum()
        && now.compareTo(then.multiply(FIVE)) <= 0
        && now.multiply(FIVE).compareTo(then) >= 0;
  }

  private static @Nullable BigDecimal min(Indicator indicator) {
    BigDecimal min = indicator.min();
    return min == null && indicator.aggregation() == Aggregation.COUNT ? BigDecimal.ZERO : min;
  }

  private static @Nullable BigDecimal max(Indicator indicator) {
    BigDecimal max = indicator.max();
    return max == null && indicator.aggregation() == Aggregation.COUNT ? BigDecimal.ONE : max;
  }

  private static String text(@Nullable BigDecimal bound) {
    return bound == null ? "" : bound.toPlainString();
  }
}
