package vn.tonghop.normalize;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Scans an unsigned numeral of ASCII digits with grouping and decimal signs.
 *
 * <p>It is told apart here what the numeral shows of its style, in one pass and without regular
 * expressions: every value of every file comes through here. An instance is used again and again by
 * one thread.
 */
final class Numeral {
  /** What a numeral shows of its style. */
  enum Shape {
    /** No numeral, or one with signs in impossible places. */
    MALFORMED,
    /** Neither comma nor point. */
    PLAIN,
    /** The comma is the decimal sign, or the point groups. */
    DECIMAL_COMMA,
    /** The point is the decimal sign, or the comma groups. */
    DECIMAL_POINT,
    /** One comma that may group or may be the decimal sign. */
    COMMA_UNDECIDED,
    /** One point that may group or may be the decimal sign. */
    POINT_UNDECIDED
  }

  /** More digits than any count or sum of money has; bounds the cost of hostile input. */
  private static final int MOST_DIGITS = 60;

  private static final int GREATEST_EXPONENT = 30;
  private static final int DIGITS_OF_LONG = 18;

  /** Farther apart stand two numbers. */
  private static final int WIDEST_GAP = 3;

  private String text = "";
  private int start;
  private int end;
  private int digits;
  private long unscaled;
  private int fraction;
  private int exponent;
  private boolean scientific;
  private Shape shape = Shape.MALFORMED;

  /**
   * Scans the numeral that begins at {@code from}; {@link #end()} is then the first place after.
   */
  Shape scan(String source, int from, int to) {
    text = source;
    start = from;
    digits = 0;
    unscaled = 0;
    fraction = 0;
    exponent = 0;
    scientific = false;
    shape = Shape.MALFORMED;
    char first = 0;
    char second = 0;
    int firstCount = 0;
    int leading = 0;
    int run = 0;
    int i = from;
    for (; i < to; i++) {
      char c = source.charAt(i);
      if (c >= '0' && c <= '9') {
        unscaled = unscaled * 10 + (c - '0');
        digits++;
        run++;
        continue;
      }
      boolean space = c != ',' && c != '.';
      if (space && (!groups(c) || !digitAt(endOfGap(i, to), to))) {
        break;
      }
      char sign = space ? ' ' : c;
      i = space ? endOfGap(i, to) - 1 : i;
      if (run == 0 || !digitAt(i + 1, to) || second != 0) {
        return shape;
      }
      if (first == 0) {
        first = sign;
        leading = run;
      } else if (run != 3) {
        return shape;
      } else if (sign != first) {
        if (space) {
          return shape;
        }
        second = sign;
      }
      firstCount += sign == first ? 1 : 0;
      run = 0;
    }
    if (digits == 0 || digits > MOST_DIGITS || !scanExponent(i, to)) {
      return shape;
    }
    return judge(first, second, firstCount, leading, run);
  }

  private Shape judge(char first, char second, int firstCount, int leading, int run) {
    boolean mayGroup = leading <= 3 && text.charAt(start) != '0';
    if (first == 0) {
      shape = Shape.PLAIN;
    } else if (second != 0) {
      fraction = run;
      shape = mayGroup ? decimalSign(second) : Shape.MALFORMED;
    } else if (first == ' ') {
      shape = mayGroup && run == 3 ? Shape.PLAIN : Shape.MALFORMED;
    } else if (firstCount > 1) {
      shape =
          mayGroup && run == 3 && !scientific
              ? decimalSign(first == ',' ? '.' : ',')
              : Shape.MALFORMED;
    } else {
      fraction = run;
      if (run == 3 && mayGroup && !scientific) {
        shape = first == ',' ? Shape.COMMA_UNDECIDED : Shape.POINT_UNDECIDED;
      } else {
        shape = decimalSign(first);
      }
    }
    return shape;
  }

  /**
   * Reads {@code E+05} if it stands at {@code at}; false when the exponent is beyond all reason.
   */
  private boolean scanExponent(int at, int to) {
    end = at;
    if (at >= to || (text.charAt(at) != 'E' && text.charAt(at) != 'e')) {
      return true;
    }
    int i = at + 1;
    boolean minus = i < to && text.charAt(i) == '-';
    if (minus || (i < to && text.charAt(i) == '+')) {
      i++;
    }
    if (!digitAt(i, to)) {
      return true;
    }
    for (; digitAt(i, to); i++) {
      exponent = exponent * 10 + (text.charAt(i) - '0');
      if (exponent > GREATEST_EXPONENT) {
        return false;
      }
    }
    exponent = minus ? -exponent : exponent;
    scientific = true;
    end = i;
    return true;
  }

  Shape shape() {
    return shape;
  }

  /** First place after the numeral. */
  int end() {
    return end;
  }

  /** The value, its only separator taken as the decimal sign where that is undecided. */
  BigDecimal decimal(boolean negative) {
    int scale = fraction - exponent;
    BigDecimal value = withScale(scale, negative);
    return scale < 0 ? value.setScale(0) : value;
  }

  /** The value of an undecided numeral, its separator taken as grouping. */
  BigDecimal grouped(boolean negative) {
    return withScale(0, negative);
  }

  private BigDecimal withScale(int scale, boolean negative) {
    if (digits <= DIGITS_OF_LONG) {
      return BigDecimal.valueOf(negative ? -unscaled : unscaled, scale);
    }
    StringBuilder all = new StringBuilder(digits);
    for (int i = start; all.length() < digits; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        all.append(c);
      }
    }
    BigInteger whole = new BigInteger(all.toString());
    return new BigDecimal(negative ? whole.negate() : whole, scale);
  }

  /** Says whether a number begins at {@code from}, perhaps with its sign. */
  static boolean begins(String text, int from, int to) {
    int i = from < to && (text.charAt(from) == '-' || text.charAt(from) == '+') ? from + 1 : from;
    return i < to && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  private boolean digitAt(int i, int to) {
    return i < to && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  /** The first place after a sign, or after as many blanks as stand in one place. */
  private int endOfGap(int at, int to) {
    int i = at + 1;
    while (i < to && i - at < WIDEST_GAP && Blank.is(text.charAt(at)) && groups(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean groups(char c) {
    return c == ' ' || c == '\'' || c == '’' || (c > 0x7f && Character.isSpaceChar(c));
  }

  private static Shape decimalSign(char sign) {
    return sign == ',' ? Shape.DECIMAL_COMMA : Shape.DECIMAL_POINT;
  }
}
