package vn.tonghop.report.paper.chart;

import java.math.BigDecimal;

/** Numbers at an axis, as short as they can be. */
final class AxisNumber {
  private AxisNumber() {}

  static String of(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    String plain = (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    int point = plain.indexOf('.');
    StringBuilder text = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
    for (int i = text.length() - 3; i > 0; i -= 3) {
      text.insert(i, '.');
    }
    return point < 0
        ? text.toString()
        : text.append(',').append(plain.substring(point + 1)).toString();
  }
}
