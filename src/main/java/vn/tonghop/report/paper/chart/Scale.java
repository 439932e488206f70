package vn.tonghop.report.paper.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * From nothing up to a round number.
 *
 * @param most what the whole length stands for
 * @param step from one number at the axis to the next
 */
record Scale(BigDecimal most, BigDecimal step, int length) {
  private static final int STEPS = 5;

  /** One that a value fits on. */
  static Scale upTo(BigDecimal greatest, int length) {
    BigDecimal least = greatest.signum() > 0 ? greatest : BigDecimal.ONE;
    BigDecimal rough = least.divide(BigDecimal.valueOf(STEPS), 10, RoundingMode.UP);
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
    BigDecimal step = unit.multiply(BigDecimal.TEN);
    for (int times : new int[] {5, 2, 1}) {
      if (unit.multiply(BigDecimal.valueOf(times)).compareTo(rough) >= 0) {
        step = unit.multiply(BigDecimal.valueOf(times));
      }
    }
    BigDecimal steps = least.divide(step, 0, RoundingMode.UP);
    return new Scale(step.multiply(steps), step, length);
  }

  /** How long a value is; nothing below nothing, and no longer than the whole. */
  int of(BigDecimal value) {
    BigDecimal kept = value.max(BigDecimal.ZERO).min(most);
    return kept.multiply(BigDecimal.valueOf(length))
        .divide(most, 0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  /** The numbers at the axis. */
  List<BigDecimal> numbers() {
    List<BigDecimal> numbers = new ArrayList<>();
    for (BigDecimal at = BigDecimal.ZERO; at.compareTo(most) <= 0; at = at.add(step)) {
      numbers.add(at);
    }
    return numbers;
  }
}
