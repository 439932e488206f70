package vn.tonghop.reference;

import java.util.Collection;
import java.util.Comparator;
import vn.tonghop.words.EditDistance;

/** What somebody may have meant who wrote a name that there is not. */
public final class NearestName {

  private NearestName() {}

  /** The known name that the fewest letters away is; of several, the first of the alphabet. */
  public static String of(String written, Collection<String> known) {
    return known.stream()
        .min(
            Comparator.comparingInt((String name) -> EditDistance.between(written, name))
                .thenComparing(Comparator.naturalOrder()))
        .orElse("");
  }
}
