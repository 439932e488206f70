package vn.tonghop.reference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.EditDistance;

/** Finds the commune that a code or a name means in a period. */
public final class CommuneDirectory {
  private static final int CODE_LENGTH = 5;

  /** Comparing takes time with the length; a cell may hold a million letters. */
  private static final int LONGEST_NAME = 200;

  private static final int NEAREST = 3;

  private final Map<String, List<Commune>> byCode = new HashMap<>();
  private final Map<String, List<Commune>> byName = new HashMap<>();

  /**
   * Indexes communes.
   *
   * @param communes every generation of every commune
   */
  public CommuneDirectory(Collection<Commune> communes) {
    for (Commune commune : communes) {
      byCode.computeIfAbsent(commune.code(), code -> new ArrayList<>()).add(commune);
      String key = CommuneName.official(commune.name()).key();
      byName.computeIfAbsent(key, name -> new ArrayList<>()).add(commune);
    }
  }

  /**
   * Finds the commune that {@code token} means in {@code period}.
   *
   * <p>Of several generations the one that exists on the cut-off day wins, then one that existed on
   * any day of the period, then the one nearest in time, so that the caller can name who is not
   * active. Where communes of one name are alike in that, "xã" or "thị trấn" in the token decides.
   *
   * @param token a code, also without its leading zeros, or a name with or without diacritics,
   *     spaces and "xã" or "thị trấn"
   * @param period when
   * @return the commune, or empty when no commune ever had that code or name, or several had it
   */
  public Optional<Commune> find(String token, Period period) {
    String stripped = token.strip();
    if (isNumber(stripped)) {
      return best(byCode.getOrDefault(padded(stripped), List.of()), period, null);
    }
    List<CommuneName> readings = CommuneName.readings(stripped);
    if (candidates(readings).isEmpty()) {
      readings = CommuneName.readingsWithinOffice(stripped);
    }
    if (candidates(readings).isEmpty()) {
      readings = CommuneName.gluedReadings(stripped);
    }
    String type = readings.isEmpty() ? null : readings.get(readings.size() - 1).type();
    return best(candidates(readings), period, type);
  }

  /**
   * Names that look like {@code token}.
   *
   * @return at most three, nearest first; those of the nearest codes when the token is a number;
   *     none where the token is too long to be anybody's name
   */
  public List<String> nearest(String token) {
    String stripped = token.strip();
    if (stripped.length() > LONGEST_NAME) {
      return List.of();
    }
    boolean number = isNumber(stripped);
    List<String> wanted =
        number
            ? List.of(padded(stripped))
            : CommuneName.readings(stripped).stream().map(CommuneName::key).toList();
    return (number ? byCode : byName)
        .entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<String, List<Commune>> entry) ->
                            distance(wanted, entry.getKey()))
                    .thenComparing(Map.Entry::getKey))
            .flatMap(entry -> entry.getValue().stream().map(Commune::name))
            .distinct()
            .limit(NEAREST)
            .toList();
  }

  private List<Commune> candidates(List<CommuneName> readings) {
    return readings.stream()
        .map(CommuneName::key)
        .distinct()
        .flatMap(key -> byName.getOrDefault(key, List.of()).stream())
        .toList();
  }

  private static Optional<Commune> best(
      List<Commune> candidates, Period period, @Nullable String type) {
    long least =
        candidates.stream().mapToLong(commune -> remoteness(commune, period)).min().orElse(0);
    List<Commune> nearest =
        candidates.stream().filter(commune -> remoteness(commune, period) == least).toList();
    if (ofSeveralCodes(nearest)) {
      nearest = nearest.stream().filter(commune -> commune.type().equals(type)).toList();
    }
    return ofSeveralCodes(nearest)
        ? Optional.empty()
        : nearest.stream()
            .min(
                Comparator.comparingLong(
                        (Commune commune) -> daysFrom(commune, period.cutOff(), period.cutOff()))
                    .thenComparing(Commune::validFrom, Comparator.reverseOrder()));
  }

  /** 0 on the cut-off day, 1 on any day of the period, beyond that farther with every day. */
  private static long remoteness(Commune commune, Period period) {
    if (commune.existsOn(period.cutOff())) {
      return 0;
    }
    return 1 + daysFrom(commune, period.starts(), period.ends());
  }

  /** Days between a commune's existence and a span of time; 0 when they meet. */
  private static long daysFrom(Commune commune, LocalDate first, LocalDate last) {
    if (commune.existsDuring(first, last)) {
      return 0;
    }
    LocalDate validTo = commune.validTo();
    return validTo != null && validTo.isBefore(first)
        ? ChronoUnit.DAYS.between(validTo, first)
        : ChronoUnit.DAYS.between(last, commune.validFrom());
  }

  private static boolean ofSeveralCodes(List<Commune> communes) {
    return communes.stream().map(Commune::code).distinct().count() > 1;
  }

  private static int distance(List<String> wanted, String key) {
    return wanted.stream().mapToInt(w -> EditDistance.between(w, key)).min().orElse(key.length());
  }

  private static boolean isNumber(String token) {
    return token.matches("[0-9]{1," + CODE_LENGTH + "}");
  }

  private static String padded(String digits) {
    return "0".repeat(CODE_LENGTH - digits.length()) + digits;
  }
}
