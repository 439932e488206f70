package vn.tonghop.reconcile.blame;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a hand wrote it: its digits, where its decimals begin, and what one of it is worth.
 *
 * @param before what stands before its digits, without a sign
 * @param negative whether it is below zero
 * @param digits all digits, at least one
 * @param decimals how many of them are behind the mark; may be less than 0: so many zeros follow
 * @param mark character before the decimals
 * @param group character between groups of three digits, or nothing
 * @param after what stands behind its digits
 * @param worth what one of it is in the indicator's own unit
 */
record WrittenNumber(
    String before,
    boolean negative,
    String digits,
    int decimals,
    char mark,
    String group,
    String after,
    BigDecimal worth) {

  private static final Pattern NUMERAL =
      Pattern.compile(
          "([^\\d(−-]*)([(−-]?)\\s*(\\d+(?:[.,'\\u0020\\u00a0\\u2009\\u202f]\\d+)*)([^\\d]*)");
  private static final Pattern SEPARATOR = Pattern.compile("\\D");
  private static final int MOST_DIGITS = 20;

  /**
   * Takes a cell apart.
   *
   * @param text the cell as it stands
   * @param value what it was read as, in the indicator's own unit
   * @return empty where its digits are not simply those of the value: a power of ten is written
   *     out, or there is more than one number
   */
  static Optional<WrittenNumber> of(String text, BigDecimal value) {
    Matcher numeral = NUMERAL.matcher(text.strip());
    if (!numeral.matches() || value.signum() == 0) {
      return Optional.empty();
    }
    String number = numeral.group(3);
    String digits = SEPARATOR.matcher(number).replaceAll("");
    if (digits.length() > MOST_DIGITS || new BigDecimal(digits).signum() == 0) {
      return Optional.empty();
    }
    int lastMark = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
    int behind =
        lastMark < 0 ? 0 : SEPARATOR.matcher(number.substring(lastMark)).replaceAll("").length();
    boolean negative = value.signum() < 0;
    String after = negative ? numeral.group(4).replace(")", "") : numeral.group(4);
    for (int decimals : behind == 0 ? new int[] {0} : new int[] {behind, 0}) {
      Optional<BigDecimal> worth =
          ratio(value.abs(), new BigDecimal(digits).movePointLeft(decimals));
      boolean isOne = worth.isPresent() && worth.get().compareTo(BigDecimal.ONE) == 0;
      // A single mark before three digits may be either: the reading says which.
      if (worth.isPresent() && (isOne || decimals == 0 || behind != 3)) {
        char mark = decimals > 0 ? number.charAt(lastMark) : number.indexOf(',') < 0 ? ',' : '.';
        return Optional.of(
            new WrittenNumber(
                numeral.group(1),
                negative,
                digits,
                decimals,
                mark,
                grouping(number, decimals > 0 ? lastMark : number.length()),
                after,
                worth.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> ratio(BigDecimal value, BigDecimal number) {
    try {
      return Optional.of(value.divide(number));
    } catch (ArithmeticException endless) {
      return Optional.empty();
    }
  }

  private static String grouping(String number, int end) {
    Matcher first = SEPARATOR.matcher(number.substring(0, end));
    return first.find() ? first.group() : "";
  }

  WrittenNumber withDigits(String others, int otherDecimals) {
    return new WrittenNumber(before, negative, others, otherDecimals, mark, group, after, worth);
  }

  WrittenNumber withOtherSign() {
    return new WrittenNumber(before, !negative, digits, decimals, mark, group, after, worth);
  }

  /** What it says in the indicator's own unit. */
  BigDecimal value() {
    BigDecimal number = new BigDecimal(digits).movePointLeft(decimals).multiply(worth);
    return negative ? number.negate() : number;
  }

  /** How the same hand would write a value, where its decimals reach. */
  WrittenNumber saying(BigDecimal other) {
    BigDecimal number = other.abs().divide(worth, Math.max(decimals, 0), RoundingMode.HALF_UP);
    WrittenNumber said = withDigits(number.unscaledValue().toString(), number.scale());
    return other.signum() < 0 == negative ? said : said.withOtherSign();
  }

  /** The cell as it would be written. */
  String text() {
    String plain = new BigDecimal(digits).movePointLeft(decimals).toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder(before);
    if (negative) {
      text.append('-');
    }
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        text.append(group);
      }
      text.append(whole.charAt(i));
    }
    if (point >= 0) {
      text.append(mark).append(plain, point + 1, plain.length());
    }
    return text.append(after).toString();
  }
}
