package vn.tonghop.words;

import java.text.Normalizer;

/** Text in composed Unicode, whoever wrote it and with whatever intent. */
public final class ComposedText {
  /** No script needs as many; the bound is that of Unicode's Stream-Safe Text Format (UAX #15). */
  private static final int MOST_MARKS = 30;

  /** Joins nothing and is seen by nobody, but ends a run of marks. */
  private static final char COMBINING_GRAPHEME_JOINER = '\u034F';

  private ComposedText() {}

  /**
   * Composes a text (NFC). Marks on one letter are put in order, which takes time with the square
   * of their number: a run of more than thirty is broken by a combining grapheme joiner.
   */
  public static String of(String text) {
    return Normalizer.normalize(withBoundedMarks(text), Normalizer.Form.NFC);
  }

  private static String withBoundedMarks(String text) {
    StringBuilder bounded = null;
    int marks = 0;
    int copied = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      marks = isMark(c) ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        bounded = bounded == null ? new StringBuilder(text.length() + text.length() / 16) : bounded;
        bounded.append(text, copied, i).append(COMBINING_GRAPHEME_JOINER);
        copied = i;
        marks = 1;
      }
      i += Character.charCount(c);
    }
    return bounded == null ? text : bounded.append(text, copied, text.length()).toString();
  }

  private static boolean isMark(int codePoint) {
    if (codePoint < 0x300) {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }
}
