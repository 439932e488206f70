package vn.tonghop.normalize;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Unit;

/**
 * Converts values of one unit into another of the same dimension.
 *
 * <p>Exact wherever the result has an end in decimals; where it has none, 20 digits after the point
 * are kept, rounded half up.
 */
final class Conversion {
  private static final int KEPT_DIGITS = 20;

  private final BigDecimal multiply;
  private final BigDecimal divide;
  private final @Nullable BigDecimal factor;
  private final String text;

  Conversion(Unit from, Unit to) {
    multiply = from.factor();
    divide = to.factor();
    factor = exactQuotient(multiply, divide);
    text =
        factor != null
            ? factor.toPlainString()
            : multiply.toPlainString() + "/" + divide.toPlainString();
  }

  /** Converts {@code value}. */
  BigDecimal apply(BigDecimal value) {
    if (factor != null) {
      return value.multiply(factor);
    }
    BigDecimal product = value.multiply(multiply);
    BigDecimal exact = exactQuotient(product, divide);
    return exact != null ? exact : product.divide(divide, KEPT_DIGITS, RoundingMode.HALF_UP);
  }

  /** What values are multiplied by: a decimal number, or a fraction that has no end in decimals. */
  String text() {
    return text;
  }

  /** The quotient if it ends in decimals, without trailing zeros after the point; else null. */
  private static @Nullable BigDecimal exactQuotient(BigDecimal dividend, BigDecimal divisor) {
    int scale = Math.max(0, Math.max(dividend.scale(), divisor.scale()));
    BigInteger over = dividend.setScale(scale).unscaledValue();
    BigInteger under = divisor.setScale(scale).unscaledValue();
    BigInteger reduced = under.divide(over.gcd(under)).abs();
    int halves = powersOf(BigInteger.TWO, reduced);
    int fifths = powersOf(BigInteger.valueOf(5), reduced);
    BigInteger rest = reduced.shiftRight(halves).divide(BigInteger.valueOf(5).pow(fifths));
    if (!rest.equals(BigInteger.ONE)) {
      return null;
    }
    return new BigDecimal(over)
        .divide(new BigDecimal(under), Math.max(halves, fifths), RoundingMode.UNNECESSARY);
  }

  private static int powersOf(BigInteger prime, BigInteger number) {
    int powers = 0;
    BigInteger rest = number;
    while (rest.signum() != 0 && rest.mod(prime).signum() == 0) {
      rest = rest.divide(prime);
      powers++;
    }
    return powers;
  }
}
