package vn.tonghop.reconcile.blame;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Values that a figure may have.
 *
 * @param least null where there is no least
 * @param greatest null where there is no greatest
 */
record Range(@Nullable BigDecimal least, @Nullable BigDecimal greatest) {

  static final Range ALL = new Range(null, null);

  static Range between(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) <= 0 ? new Range(one, other) : new Range(other, one);
  }

  boolean isEmpty() {
    return least != null && greatest != null && least.compareTo(greatest) > 0;
  }

  Range and(Range other) {
    return new Range(
        least == null || (other.least != null && other.least.compareTo(least) > 0)
            ? other.least
            : least,
        greatest == null || (other.greatest != null && other.greatest.compareTo(greatest) < 0)
            ? other.greatest
            : greatest);
  }
}
