package vn.tonghop.normalize;

/** White space as spreadsheets and word processors leave it in cells: any Unicode kind. */
final class Blank {
  private Blank() {}

  /** Says whether {@code c} is a space of any kind or a character of no width. */
  static boolean is(char c) {
    if (c <= ' ') {
      return true;
    }
    if (c < 0x7f) {
      return false;
    }
    return Character.isSpaceChar(c)
        || Character.isWhitespace(c)
        || (c >= '\u200b' && c <= '\u200f')
        || c == '\u2060'
        || c == '\ufeff'
        || c == '\u00ad';
  }

  /** Says whether nothing can be seen in {@code text}. */
  static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!is(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Takes white space off both ends. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && is(text.charAt(start))) {
      start++;
    }
    while (end > start && is(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
