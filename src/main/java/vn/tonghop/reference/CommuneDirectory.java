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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.EditDistance;
import vn.tonghop.words.MarkedKey;

/** Finds the commune that a code or a name means in a period. */
public final class CommuneDirectory {
  private static final Pattern TYPE =
      Pattern.compile("^(?:xã|thị trấn|phường) ", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NUMBER = Pattern.compile("0*([0-9]+)");
  private static final int NEAREST = 3;

  /** Comparing takes time with the length; a cell may hold a million letters. */
  private static final int LONGEST_NAME = 200;

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
   * @param token a code, also without its leading zeros or as a spreadsheet keeps it, or a name
   *     with or without diacritics, spaces and "xã" or "thị trấn", or both; where a name has
   *     diacritics they count
   * @param period when
   * @return the commune, or empty when no commune ever had that code or name, several had it, or
   *     code and name are two communes'
   */
  public Optional<Commune> find(String token, Period period) {
    CommuneToken said = CommuneToken.of(token);
    String code = said.code();
    String name = said.name();
    Optional<Commune> coded =
        code == null ? Optional.empty() : best(byCode.getOrDefault(code, List.of()), period, null);
    if (name == null) {
      return coded;
    }
    if (code == null) {
      return named(name, period);
    }
    Optional<Commune> both = coded.filter(commune -> agrees(commune, name, period));
    // A name may end in digits.
    return both.isPresent() ? both : named(token.strip(), period);
  }

  /**
   * Finds the commune that two texts mean together, of which one may be empty.
   *
   * @param beside another text about the same commune, such as its name beside its code
   * @return the commune, or empty where they mean two, or either means none
   */
  public Optional<Commune> find(String token, String beside, Period period) {
    if (token.isBlank() || beside.isBlank()) {
      return find(token.isBlank() ? beside : token, period);
    }
    CommuneToken one = CommuneToken.of(token);
    CommuneToken other = CommuneToken.of(beside);
    boolean codeFirst = other.code() == null && other.name() != null;
    boolean codeLast = one.code() == null && one.name() != null;
    if (codeFirst != codeLast) {
      String name = codeFirst ? other.name() : one.name();
      return find(codeFirst ? token : beside, period)
          .filter(commune -> name != null && agrees(commune, name, period));
    }
    Optional<Commune> first = find(token, period);
    return first.equals(find(beside, period)) ? first : Optional.empty();
  }

  /** Whether a name means a commune that a code names, or is nearest to that commune's name. */
  private boolean agrees(Commune coded, String name, Period period) {
    Optional<Commune> named = named(name, period);
    if (named.isPresent()) {
      return named.get().equals(coded);
    }
    List<Commune> nearest = nearestNames(name);
    // Ward 12 is not nearly ward 11.
    return !nearest.isEmpty()
        && nearest.get(0).code().equals(coded.code())
        && (numbers(coded.name()).isEmpty() || numbers(coded.name()).equals(numbers(name)));
  }

  private static List<String> numbers(String name) {
    return NUMBER.matcher(name).results().map(found -> found.group(1)).toList();
  }

  private Optional<Commune> named(String name, Period period) {
    if (name.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    List<CommuneName> readings = CommuneName.readings(name);
    if (candidates(readings, name).isEmpty()) {
      readings = CommuneName.readingsWithinOffice(name);
    }
    if (candidates(readings, name).isEmpty()) {
      readings = CommuneName.gluedReadings(name);
    }
    String type = readings.isEmpty() ? null : readings.get(readings.size() - 1).type();
    return best(candidates(readings, name), period, type);
  }

  /**
   * Communes that look like {@code token}.
   *
   * @return the codes and names of at most three, nearest first; those of the nearest codes when
   *     the token is a number, and both when it is a number and a name; none where it is too long
   *     to be anybody's name
   */
  public List<String> nearest(String token) {
    CommuneToken said = CommuneToken.of(token);
    List<Commune> nearest = new ArrayList<>();
    String code = said.code();
    if (code != null) {
      List<Commune> coded = byCode.getOrDefault(code, List.of());
      nearest.addAll(coded.isEmpty() || said.name() == null ? like(byCode, List.of(code)) : coded);
    }
    if (said.name() != null) {
      nearest.addAll(nearestNames(said.name()));
    }
    return nearest.stream()
        .map(commune -> commune.code() + " " + commune.name())
        .distinct()
        .limit(NEAREST)
        .toList();
  }

  private List<Commune> nearestNames(String name) {
    if (name.length() > LONGEST_NAME) {
      return List.of();
    }
    return like(byName, CommuneName.readings(name).stream().map(CommuneName::key).toList());
  }

  /** How far something is from what was written; worked out once, for it is compared many times. */
  private record Near(int distance, String key, List<Commune> communes) {}

  private static List<Commune> like(Map<String, List<Commune>> index, List<String> wanted) {
    return index.entrySet().stream()
        .map(known -> new Near(distance(wanted, known.getKey()), known.getKey(), known.getValue()))
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::key))
        .flatMap(near -> near.communes().stream())
        .limit(2 * NEAREST)
        .toList();
  }

  /** Of the letters as they are; and of their marks, where the name has any. */
  private List<Commune> candidates(List<CommuneName> readings, String name) {
    String marked = MarkedKey.hasMarks(name) ? letters(name) : null;
    return candidates(readings).stream()
        .filter(commune -> marked == null || marked.contains(lettersOf(commune)))
        .toList();
  }

  private static String letters(String name) {
    return MarkedKey.of(name).replace(" ", "").replace("/", "");
  }

  private static String lettersOf(Commune commune) {
    return letters(TYPE.matcher(commune.name()).replaceFirst(""));
  }

  private List<Commune> candidates(List<CommuneName> readings) {
    return readings.stream()
        .flatMap(
            reading ->
                byName.getOrDefault(reading.key(), List.of()).stream()
                    // "Toàn xã 3 tháng đầu năm" is not about ward 3.
                    .filter(one -> !reading.isNumber() || one.type().equals(reading.type())))
        .distinct()
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
}
