package vn.tonghop.words;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which names that bear diacritics are compared: as {@link NameKey}, but with the marks
 * of the letters, for dế and dê are two words. Where in a word the tone is written makes none.
 */
public final class MarkedKey {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private MarkedKey() {}

  /** Says whether any letter of {@code text} bears a mark; đ is such a letter. */
  public static boolean hasMarks(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        return decomposed
            .chars()
            .anyMatch(
                c ->
                    c == 'đ'
                        || c == 'Đ'
                        || c == 'ð'
                        || c == 'Ð'
                        || Character.getType(c) == Character.NON_SPACING_MARK);
      }
    }
    return false;
  }

  /**
   * Folds a name for comparison.
   *
   * @param name text as somebody wrote it, composed or decomposed
   * @return lower case, single spaces between words, the tone of each word at its end
   */
  public static String of(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(decomposed.length());
    StringBuilder tones = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (TONES.indexOf(c) >= 0) {
        tones.append(c);
      } else if (isPartOfWord(c)) {
        if (gap && !key.isEmpty()) {
          key.append(' ');
        }
        gap = false;
        key.append(c == 'ð' ? 'đ' : c);
      } else {
        key.append(tones);
        tones.setLength(0);
        gap = true;
      }
    }
    return withBothHorns(key.append(tones).toString());
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || c == '%'
        || c == '/'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Keyboards let one of two horns be forgotten: no word has uơ before another letter. */
  private static String withBothHorns(String key) {
    return key.contains("uo\u031b") ? key.replaceAll("uo\u031b(?=[a-zđ])", "u\u031bo\u031b") : key;
  }
}
