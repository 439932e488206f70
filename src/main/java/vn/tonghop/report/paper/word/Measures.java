package vn.tonghop.report.paper.word;

import java.math.BigInteger;

/** Lengths of Decree 30/2020/NĐ-CP, annex I, in twentieths of a point. */
final class Measures {
  static final int SHORT_SIDE = millimetres(210);
  static final int LONG_SIDE = millimetres(297);
  static final int TOP = millimetres(20);
  static final int LEFT = millimetres(30);
  static final int RIGHT = millimetres(15);
  static final int HEADER = millimetres(10);
  static final int INDENT = millimetres(10);
  static final int SIX_POINTS = 120;

  private Measures() {}

  /** Rounded up, for what is too narrow breaks the rule. */
  static int millimetres(int length) {
    return (length * 1440 * 10 + 253) / 254;
  }

  /** How wide the text is. */
  static int textWidth(boolean isWide) {
    return (isWide ? LONG_SIDE : SHORT_SIDE) - LEFT - RIGHT;
  }

  static BigInteger big(int length) {
    return BigInteger.valueOf(length);
  }
}
