package vn.tonghop.report.audit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A stated number, as it can be compared.
 *
 * @param conversion by what a value in the indicator's unit is divided to be one in the printed
 *     unit
 * @param direction which way it goes, where it has one; its sign is left out then
 */
record Stated(StatedNumber number, BigDecimal conversion, @Nullable Direction direction) {

  /** A value in the printed unit. */
  BigDecimal inItsUnit(BigDecimal exact) {
    return conversion.compareTo(BigDecimal.ONE) == 0
        ? exact
        : exact.divide(conversion, Figure.EXACT);
  }

  /** Whether a value is what is printed. */
  boolean fits(BigDecimal exact) {
    return isThatWay(exact) && unsigned().isRounded(unsigned(exact));
  }

  /** Whether what is printed is a value with its last digits cut off. */
  boolean isCutFrom(BigDecimal exact) {
    return isThatWay(exact) && unsigned().isCut(unsigned(exact));
  }

  /** Whether the number fits, whichever way it goes. */
  boolean fitsTheOtherWay(BigDecimal exact) {
    return !isThatWay(exact) && unsigned().isRounded(unsigned(exact));
  }

  /** Whether a value goes the other way than the report says. */
  boolean goesTheOtherWay(BigDecimal exact) {
    return direction != null && exact.signum() != 0 && !direction.is(exact.signum());
  }

  /** A value as the report would print it. */
  String printing(BigDecimal exact) {
    return number.printing(direction == null ? inItsUnit(exact) : exact.abs());
  }

  private boolean isThatWay(BigDecimal exact) {
    return direction == null || direction.is(number.rounded(exact).signum());
  }

  private BigDecimal unsigned(BigDecimal exact) {
    return direction == null ? inItsUnit(exact) : exact.abs();
  }

  private StatedNumber unsigned() {
    return direction == null
        ? number
        : new StatedNumber(
            number.before(),
            number.value().abs(),
            number.grouped(),
            number.unit(),
            number.numeral());
  }
}
