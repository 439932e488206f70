package vn.tonghop.normalize;

/** Letters and figures as wide as Chinese ones, which some keyboards type. */
final class WideLetters {
  private static final char FIRST = '\uff01';
  private static final char LAST = '\uff5e';
  private static final int ABOVE_NARROW = 0xfee0;

  private WideLetters() {}

  /** The same text in letters of common width. */
  static String narrowed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isWide(text.charAt(i))) {
        return text.chars()
            .map(c -> isWide((char) c) ? c - ABOVE_NARROW : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  private static boolean isWide(char c) {
    return c >= FIRST && c <= LAST;
  }
}
