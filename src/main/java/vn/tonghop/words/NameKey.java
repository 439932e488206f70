package vn.tonghop.words;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which names are compared: no case, no diacritics, no tone placement, no spacing. */
public final class NameKey {
  private NameKey() {}

  /**
   * Folds a name for comparison.
   *
   * @param name text as somebody wrote it, composed or decomposed
   * @return lower-case ASCII letters, digits, {@code %} and {@code /}, other characters as single
   *     spaces between words; empty when nothing is left
   */
  public static String of(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(decomposed.length());
    boolean gap = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      // Old Windows fonts have Đ where Western ones have Icelandic Ð, and many a text kept that.
      c = c == 'đ' || c == 'ð' ? 'd' : c;
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      if (Character.isLetterOrDigit(c) || c == '%' || c == '/') {
        if (gap && !key.isEmpty()) {
          key.append(' ');
        }
        gap = false;
        key.append(c);
      } else {
        gap = true;
      }
    }
    return key.toString();
  }
}
