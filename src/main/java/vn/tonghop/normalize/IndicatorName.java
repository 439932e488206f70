package vn.tonghop.normalize;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.MarkedKey;
import vn.tonghop.words.NameKey;

/**
 * The name of an indicator as a row gives it: with bullets, numbering, "Trong đó:" and the unit.
 *
 * @param keys the forms to look it up by, the most literal first; empty when nothing is left of it
 * @param markedKeys the same forms as {@link MarkedKey} has them, null for each without diacritics
 * @param unit the text in brackets at its end if that is a unit, else null
 */
record IndicatorName(List<String> keys, List<@Nullable String> markedKeys, @Nullable String unit) {
  /** Longer text is no name. */
  private static final int LONGEST = 500;

  private static final Pattern LEADER =
      Pattern.compile(
          "(?iu)(?:trong đó|trong do|tr\\. ?đó|t\\. ?đó|tđ|chia ra|(?:bao"
              + " )?gồm)(?![\\p{L}\\p{N}])\\s*:?|\\s+|[-–—−+*•·○●▪■►▶→✓]"
              + "|\\d{1,3}(?:\\.\\d{1,3})*(?:[.):/]|-(?!\\d))|\\d{1,3}(?:\\.\\d{1,3})*\\s"
              + "|\\((?:\\d{1,3}|[a-zđ]|[ivx]{1,6})\\)"
              + "|[ivx]{1,6}[.)/:]|[ivx]{1,6}\\s|[a-zđ](?:[.)]|\\s?[-–]\\s)");

  IndicatorName {
    keys = List.copyOf(keys);
    markedKeys = Collections.unmodifiableList(new ArrayList<>(markedKeys));
  }

  /** Takes {@code text} apart; {@code units} says what in brackets is a unit. */
  static IndicatorName of(String text, UnitTable units) {
    if (text.length() > LONGEST) {
      return new IndicatorName(List.of(), List.of(), null);
    }
    String whole = unify(text);
    FootnoteMark mark = FootnoteMark.behindName(whole);
    whole = mark == null ? whole : Blank.strip(whole.substring(0, mark.end()));
    int open = whole.endsWith(")") ? whole.lastIndexOf('(') : -1;
    String inner = open < 0 ? "" : whole.substring(open + 1, whole.length() - 1);
    boolean isUnit = !inner.isEmpty() && units.find(inner).isPresent();
    Set<String> forms = new LinkedHashSet<>();
    forms.add(whole);
    forms.add(withoutLeaders(whole));
    if (isUnit) {
      forms.add(whole.substring(0, open));
      forms.add(withoutLeaders(whole.substring(0, open)));
    }
    return of(forms, isUnit ? inner : null);
  }

  private static IndicatorName of(Set<String> forms, @Nullable String unit) {
    Map<String, @Nullable String> keys = new LinkedHashMap<>();
    for (String form : forms) {
      String key = NameKey.of(form);
      if (!key.isEmpty()) {
        keys.putIfAbsent(key, MarkedKey.hasMarks(form) ? MarkedKey.of(form) : null);
      }
    }
    // Both spellings of the word for a rate are right.
    for (String key : List.copyOf(keys.keySet())) {
      if (key.startsWith("ti le ")) {
        String marked = keys.get(key);
        keys.putIfAbsent(
            key.replaceFirst("^ti ", "ty "),
            marked == null ? null : marked.replaceFirst("^ti", "ty"));
      }
    }
    return new IndicatorName(List.copyOf(keys.keySet()), new ArrayList<>(keys.values()), unit);
  }

  /** The key of a heading, without its numbering; empty when that is all it is. */
  static String headingKey(String text) {
    return NameKey.of(heading(text));
  }

  /** The text of a heading, without its numbering. */
  static String heading(String text) {
    return text.length() > LONGEST ? "" : withoutLeaders(unify(text));
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
