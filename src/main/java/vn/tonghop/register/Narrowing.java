package vn.tonghop.register;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.identify.FileIdentity;
import vn.tonghop.identify.IdentityHint;
import vn.tonghop.normalize.SubmissionHead;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Period;

/**
 * What a run is narrowed to: of the inbox it takes in these files alone, and of the archive it
 * takes them in again.
 *
 * @param period code of the period that a file is about; null for any
 * @param commune code of the commune that it is from; null for any
 * @param file pattern of {@code like} for its name; null for any
 */
public record Narrowing(@Nullable String period, @Nullable String commune, @Nullable String file) {

  /** A run that takes in what there is in its inbox. */
  public static final Narrowing NONE = new Narrowing(null, null, null);

  /** Whether it leaves anything out. */
  public boolean isAny() {
    return period != null || commune != null || file != null;
  }

  /** Whether a file of that name may be taken in, for all that its name can tell. */
  boolean allows(String name) {
    return file == null || like(file).matcher(name).matches();
  }

  /** Whether it depends on who reports when. */
  boolean asksWhoAndWhen() {
    return period != null || commune != null;
  }

  /**
   * Whether it is about what a file is of. One with many communes or periods is of none of them; it
   * is named by its name.
   */
  boolean allows(SubmissionHead head) {
    if (head instanceof SubmissionHead.Settled settled) {
      FileIdentity identity = settled.identity();
      return allows(identity.commune(), identity.period());
    }
    IdentityHint hint = ((SubmissionHead.Refused) head).hint();
    return allows(hint.commune(), hint.period());
  }

  private boolean allows(@Nullable Commune who, @Nullable Period when) {
    return (commune == null || (who != null && who.code().equals(commune)))
        && (period == null || (when != null && when.code().equals(period)));
  }

  private static Pattern like(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        i++;
        regex.append(Pattern.quote(pattern.substring(i, i + 1)));
      } else if (c == '%') {
        regex.append(".*");
      } else if (c == '_') {
        regex.append('.');
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
