package vn.tonghop.operate.session;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vn.tonghop.words.EditDistance;
import vn.tonghop.words.NameKey;

/**
 * Something that a person may have meant.
 *
 * @param code what is to be typed
 * @param name what people call it; empty where that is the code
 */
public record Nearest(String code, String name) {

  /** Asks whether the nearest of what there is was meant; nothing where there is nothing. */
  public static String question(String typed, Collection<String> known) {
    return among(typed, known.stream().map(code -> new Nearest(code, "")).toList());
  }

  /** The same, for what has names too. Whoever typed a name is told the code. */
  static String among(String typed, List<Nearest> known) {
    return known.stream()
        .min(
            Comparator.comparingInt((Nearest candidate) -> candidate.distance(typed))
                .thenComparing(candidate -> -candidate.sameBeginning(typed)))
        .map(meant -> " Did you mean " + meant + "?")
        .orElse("");
  }

  /** Whether a person calls it so: by its name, with or without what kind of place it is. */
  boolean isCalled(String typed) {
    return byName(NameKey.of(typed)) == 0;
  }

  private int distance(String typed) {
    String key = NameKey.of(typed);
    int byCode = EditDistance.between(key, NameKey.of(code));
    return name.isEmpty() ? byCode : Math.min(byCode, byName(key));
  }

  private int sameBeginning(String typed) {
    int same = 0;
    while (same < Math.min(code.length(), typed.length())
        && code.charAt(same) == typed.charAt(same)) {
      same++;
    }
    return same;
  }

  // People leave out what kind of commune it is.
  private int byName(String key) {
    String full = NameKey.of(name);
    int distance = EditDistance.between(key, full);
    for (int i = full.indexOf(' '); i >= 0; i = full.indexOf(' ', i + 1)) {
      distance = Math.min(distance, EditDistance.between(key, full.substring(i + 1)));
    }
    return distance;
  }

  @Override
  public String toString() {
    return name.isEmpty() ? code : code + " (" + name + ")";
  }
}
