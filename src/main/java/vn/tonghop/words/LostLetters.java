package vn.tonghop.words;

import java.util.regex.Pattern;

/** What is left of Vietnamese letters that a file was saved without. */
public final class LostLetters {
  private static final Pattern LOST = Pattern.compile("\\p{L}\\?|\\?\\p{L}|\ufffd");

  private static final int LONGEST = 1_000;

  private LostLetters() {}

  /** A text that seems to have lost letters, as it is to be quoted; of any other, nothing. */
  public static String in(String text) {
    return text.length() <= LONGEST && LOST.matcher(text).find() ? text.strip() : "";
  }
}
