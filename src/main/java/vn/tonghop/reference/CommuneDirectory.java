package vn.tonghop.reference;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the commune that a code or a name means in a period. */
public final class CommuneDirectory {

  /**
   * Indexes communes.
   *
   * @param communes every generation of every commune
   */
  public CommuneDirectory(Collection<Commune> communes) {}

  /**
   * Finds the commune that {@code token} means in {@code period}.
   *
   * <p>Of several generations the one that exists on the cut-off day wins, then one that existed on
   * any day of the period, then the one nearest in time, so that the caller can name who is not
   * active.
   *
   * @param token a code, or a name with or without diacritics, spaces and "xã" or "thị trấn"
   * @param period when
   * @return the commune, or empty when no commune ever had that code or name, or several had it
   */
  public Optional<Commune> find(String token, Period period) {
    return Optional.empty();
  }

  /**
   * Names that look like {@code token}.
   *
   * @return at most three, nearest first
   */
  public List<String> nearest(String token) {
    return List.of();
  }
}
