package vn.tonghop.words;

/** Text of others, made fit to be shown: no terminal obeys it, and no reader is misled by it. */
public final class ShownText {
  private static final char UNSHOWN = '?';

  private ShownText() {}

  /**
   * Makes a name fit to stand in a line: blanks in place of what moves to another place, {@code ?}
   * in place of other control characters and of what is no character. Invisible marks, those that
   * turn the direction of writing among them, are dropped.
   */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(ShownText::shown)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /** Does the same to each line of a text. */
  public static String ofLines(String text) {
    return String.join("\n", text.lines().map(ShownText::of).toList());
  }

  private static int shown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> Character.isWhitespace(c) ? ' ' : UNSHOWN;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> UNSHOWN;
      default -> c;
    };
  }
}
