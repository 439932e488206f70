package vn.tonghop.report.paper;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** A value beside that of last year. */
final class Comparison {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LAST_DIGIT = new BigDecimal("0.01");

  private Comparison() {}

  /** What it is in per cent of last year; null where that is not known. */
  static @Nullable BigDecimal level(Total total) {
    return total.changePct() == null ? null : total.changePct().add(HUNDRED);
  }

  /**
   * By how many points a share rose, as anybody can reckon from what is printed; null of what is no
   * share, and where the two printed shares are not of the same communes.
   */
  static @Nullable BigDecimal points(Total total) {
    BigDecimal now = total.reached();
    BigDecimal then = total.priorActual();
    BigDecimal change = total.changePct();
    if (!Typography.isOfPoints(total.uom())
        || now == null
        || then == null
        || change == null
        || then.signum() == 0) {
      return null;
    }
    BigDecimal points = now.subtract(then);
    BigDecimal half = BigDecimal.ONE.movePointLeft(Math.max(now.scale(), then.scale()));
    BigDecimal off =
        points.multiply(HUNDRED).divide(then, MathContext.DECIMAL64).subtract(change).abs();
    BigDecimal byRounding =
        half.multiply(HUNDRED)
            .multiply(now.add(then).abs())
            .divide(then.multiply(then), MathContext.DECIMAL64)
            .add(LAST_DIGIT);
    return off.compareTo(byRounding) <= 0 ? points : null;
  }
}
