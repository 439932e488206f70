package vn.tonghop.report.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a Vietnamese report prints it: points between thousands, a decimal comma.
 *
 * @param before words before it, folded; they can tell its direction
 * @param value what it says, with as many decimals as are printed
 * @param grouped whether points stand between its thousands
 * @param unit what is printed behind it, with its own blanks
 * @param numeral its digits and marks alone
 */
record StatedNumber(String before, BigDecimal value, boolean grouped, String unit, String numeral) {
  private static final Pattern PARTS =
      Pattern.compile("(?s)(\\D*?)([-−–+]?)\\s*([.,]?\\d[\\d.,]*)(.*)");
  private static final Pattern CUBES = Pattern.compile("(?i)m[23]\\b");
  private static final Pattern GOOD =
      Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?");

  /** The number that is printed; empty where what is printed is none. */
  static Optional<StatedNumber> of(String stated) {
    Matcher parts = PARTS.matcher(stated.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String numeral = parts.group(3);
    String behind = parts.group(4);
    boolean isWhole = behind.isEmpty() || !Character.isDigit(behind.charAt(0));
    if (!GOOD.matcher(numeral).matches()
        || !isWhole
        || CUBES.matcher(behind).replaceAll("").matches("(?s).*(\\d|%\\s*%).*")) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(numeral.replace(".", "").replace(',', '.'));
    boolean isBelow = parts.group(2).matches("[-−–]");
    return Optional.of(
        new StatedNumber(
            parts.group(1).strip().toLowerCase(Locale.ROOT),
            isBelow ? value.negate() : value,
            numeral.indexOf('.') >= 0,
            behind,
            numeral));
  }

  /** What a text that is no number may have been meant to be; nothing where it has no digit. */
  static List<StatedNumber> readings(String stated) {
    Set<String> readings = new LinkedHashSet<>();
    String text = stated.strip().replaceAll("%\\s*%+", "%").replaceAll("([.,])\\1+", "$1");
    Matcher numeral = Pattern.compile("[.,]?\\d[\\d.,]*").matcher(text);
    if (!numeral.find()) {
      return List.of();
    }
    String number = numeral.group();
    String behind = text.substring(numeral.end());
    String plain = number.replaceAll("^[.,]+|[.,]+$", "");
    readings.add(plain);
    // One mark is the decimal one, and all others are too many.
    for (int i = 0; i < plain.length(); i++) {
      if (!Character.isDigit(plain.charAt(i))) {
        readings.add(
            plain.substring(0, i).replaceAll("\\D", "")
                + ","
                + plain.substring(i + 1).replaceAll("\\D", ""));
      }
    }
    readings.add(plain.replaceAll("\\D", ""));
    // A mark at the front: a digit is lost before it.
    if (!number.equals(plain) && number.startsWith(".")) {
      for (char digit = '1'; digit <= '9'; digit++) {
        readings.add(digit + number);
      }
    }
    List<StatedNumber> found = new ArrayList<>();
    for (String reading : readings) {
      of(reading + behind).ifPresent(found::add);
    }
    return found;
  }

  int decimals() {
    return value.scale();
  }

  /** A value rounded half up as this is printed. */
  BigDecimal rounded(BigDecimal exact) {
    return exact.setScale(decimals(), RoundingMode.HALF_UP);
  }

  /** Whether it is a value rounded half up. */
  boolean isRounded(BigDecimal exact) {
    return rounded(exact).compareTo(value) == 0;
  }

  /** Whether it is the beginning of a value whose next digits would have rounded it up. */
  boolean isCut(BigDecimal exact) {
    return exact.setScale(decimals(), RoundingMode.DOWN).compareTo(value) == 0;
  }

  /** Another value printed the same way. */
  String printing(BigDecimal exact) {
    return numeral(exact) + unit;
  }

  /** The same without its unit. */
  String numeral(BigDecimal exact) {
    BigDecimal number = rounded(exact);
    String plain = number.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder(number.signum() < 0 ? "-" : "");
    // Where this has no thousands, nobody can tell whether they would be set apart: they are.
    boolean apart = grouped || value.abs().compareTo(BigDecimal.valueOf(1000)) < 0;
    for (int i = 0; i < whole.length(); i++) {
      if (apart && i > 0 && (whole.length() - i) % 3 == 0) {
        text.append('.');
      }
      text.append(whole.charAt(i));
    }
    if (point >= 0) {
      text.append(',').append(plain, point + 1, plain.length());
    }
    return text.toString();
  }

  /** How many digits say something: zeros at the end of a whole number do not. */
  int significant() {
    return Math.max(1, value.stripTrailingZeros().precision());
  }
}
