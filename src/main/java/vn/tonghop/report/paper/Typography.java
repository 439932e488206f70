package vn.tonghop.report.paper;

import java.math.BigDecimal;

/** Numbers as Vietnamese offices print them, which no line is broken within. */
public final class Typography {
  /** The sign of a number below nothing: as long as a digit is wide, unlike a hyphen. */
  public static final char MINUS = '\u2212';

  private static final char UNBROKEN = '\u00A0';

  private Typography() {}

  /** A number with the decimals that it has: {@code −10.161,30}. */
  public static String number(BigDecimal value) {
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder();
    if (value.signum() < 0) {
      text.append(MINUS);
    }
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        text.append('.');
      }
      text.append(whole.charAt(i));
    }
    return point < 0
        ? text.toString()
        : text.append(',').append(plain, point + 1, plain.length()).toString();
  }

  /** A number without zeros at its end, as in a sentence: {@code 10.161,3}. */
  public static String brief(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return number(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }

  /** A unit as it is printed: {@code m³}. */
  public static String unit(String uom) {
    return uom.replaceAll("(?<=\\bk?m)2\\b", "²").replaceAll("(?<=\\bk?m)3\\b", "³");
  }

  /** A number and its unit: {@code 10.161,3 ha}. */
  public static String measured(BigDecimal value, String uom) {
    return brief(value) + UNBROKEN + unbroken(unit(uom));
  }

  /** So many per cent. */
  public static String percent(BigDecimal value) {
    return brief(value) + UNBROKEN + '%';
  }

  /** So many percentage points. */
  public static String points(BigDecimal value) {
    return brief(value) + UNBROKEN + "điểm" + UNBROKEN + '%';
  }

  /** A text that stays on one line. */
  public static String unbroken(String text) {
    return text.replace(' ', UNBROKEN);
  }

  /** Whether a unit is one of shares, whose differences are points. */
  public static boolean isOfPoints(String uom) {
    return uom.equals("%") || uom.equals("điểm %");
  }
}
