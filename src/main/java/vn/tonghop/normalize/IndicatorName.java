package vn.tonghop.normalize;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.NameKey;

/**
 * The name of an indicator as a row gives it: with bullets, numbering, "Trong đó:" and the unit.
 *
 * @param keys the forms to look it up by, the most literal first; empty when nothing is left of it
 * @param unit the text in brackets at its end if that is a unit, else null
 */
record IndicatorName(List<String> keys, @Nullable String unit) {
  /** Longer text is no name. */
  private static final int LONGEST = 500;

  /** A number in brackets at the end refers to a note below the table. */
  private static final Pattern FOOTNOTE = Pattern.compile("\\s*\\(\\d{1,2}\\)$");

  private static final Pattern LEADER =
      Pattern.compile(
          "(?iu)(?:trong đó|trong do|tr\\. ?đó|t\\. ?đó|tđ|chia ra|(?:bao )?gồm)(?![\\p{L}\\p{N}])\\s*:?"
              + "|\\s+|[-–—−+*•·○●▪■►▶→✓]"
              + "|\\d{1,3}(?:\\.\\d{1,3})*(?:[.):/]|-(?!\\d))|\\d{1,3}(?:\\.\\d{1,3})*\\s"
              + "|\\((?:\\d{1,3}|[a-zđ]|[ivx]{1,6})\\)"
              + "|[ivx]{1,6}[.)/:]|[ivx]{1,6}\\s|[a-zđ](?:[.)]|\\s?[-–]\\s)");

  IndicatorName {
    keys = List.copyOf(keys);
  }

  /** Takes {@code text} apart; {@code units} says what in brackets is a unit. */
  static IndicatorName of(String text, UnitTable units) {
    if (text.length() > LONGEST) {
      return new IndicatorName(List.of(), null);
    }
    String whole = FOOTNOTE.matcher(unify(text)).replaceFirst("");
    int open = whole.endsWith(")") ? whole.lastIndexOf('(') : -1;
    String inner = open < 0 ? "" : whole.substring(open + 1, whole.length() - 1);
    boolean isUnit = !inner.isEmpty() && units.find(inner).isPresent();
    Set<String> keys = new LinkedHashSet<>();
    keys.add(NameKey.of(whole));
    keys.add(NameKey.of(withoutLeaders(whole)));
    if (isUnit) {
      keys.add(NameKey.of(whole.substring(0, open)));
      keys.add(NameKey.of(withoutLeaders(whole.substring(0, open))));
    }
    // Both spellings of the word for a rate are right.
    List.copyOf(keys).forEach(key -> keys.add(key.replaceFirst("^ti le ", "ty le ")));
    keys.remove("");
    return new IndicatorName(List.copyOf(keys), isUnit ? inner : null);
  }

  /** The key of a heading, without its numbering; empty when that is all it is. */
  static String headingKey(String text) {
    return text.length() > LONGEST ? "" : NameKey.of(withoutLeaders(unify(text)));
  }

  private static String unify(String text) {
    return Blank.strip(Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u00a0', ' '));
  }

  private static String withoutLeaders(String text) {
    Matcher leader = LEADER.matcher(text);
    int start = 0;
    while (leader.region(start, text.length()).lookingAt()) {
      start = leader.end();
    }
    return text.substring(start);
  }
}
