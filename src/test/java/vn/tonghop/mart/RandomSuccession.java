package vn.tonghop.mart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.mart.PlainHistory.Commune;
import vn.tonghop.mart.PlainHistory.Passage;
import vn.tonghop.mart.PlainHistory.Report;

/**
 * What becomes of some communes in the course of years, by chance: mergers, splits, chains of both,
 * codes used again, moves to another district or province, communes of which nobody says what
 * became of them; and what each reports in each year. The same seed gives the same history.
 */
final class RandomSuccession {

  static final int FIRST_YEAR = 2020;
  static final int LAST_YEAR = 2023;
  private static final List<String> DISTRICTS = List.of("D1", "D2", "D3");
  private static final Map<String, String> PARENTS =
      Map.of("D1", "P", "D2", "P", "D3", "Q", "P", "N", "Q", "N");

  private final Random random;
  private final List<Commune> living = new ArrayList<>();
  private final Map<Integer, Commune> known = new HashMap<>();
  private final List<Going> goings = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();
  private final List<LocalDate> changes = new ArrayList<>();
  private int ids;

  /** A passage while its communes have not ended yet. */
  private record Going(int from, int to, LocalDate day, BigDecimal share, @Nullable String basis) {}

  private RandomSuccession(long seed) {
    this.random = new Random(seed);
  }

  static PlainHistory history(long seed) {
    return new RandomSuccession(seed).tell();
  }

  private PlainHistory tell() {
    for (int i = 0; i < 7; i++) {
      begin("0000" + (ids + 1), DISTRICTS.get(i % 3), LocalDate.of(FIRST_YEAR, 1, 1));
    }
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      List<Commune> ofTheYear = new ArrayList<>(living);
      for (LocalDate day : changesOf(year)) {
        changes.add(day);
        change(day);
        living.stream().filter(commune -> !ofTheYear.contains(commune)).forEach(ofTheYear::add);
      }
      for (Commune commune : ofTheYear) {
        report(known(commune.id()), year);
      }
    }
    return new PlainHistory(
        PARENTS,
        known.values().stream().sorted(Commune.BY_CODE).toList(),
        goings.stream()
            .map(
                going ->
                    new Passage(
                        known(going.from()),
                        known(going.to()),
                        going.day(),
                        going.share(),
                        going.basis()))
            .toList(),
        reports.stream()
            .map(
                report ->
                    new Report(
                        known(report.commune().id()),
                        report.year(),
                        report.indicator(),
                        report.value()))
            .toList());
  }

  private Commune known(int id) {
    return Objects.requireNonNull(known.get(id));
  }

  private List<LocalDate> changesOf(int year) {
    if (year == FIRST_YEAR) {
      return List.of();
    }
    return switch (random.nextInt(4)) {
      case 0 -> List.of(LocalDate.of(year, 7, 1));
      case 1 -> List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 10, 15));
      default -> List.of(LocalDate.of(year, 1, 1));
    };
  }

  private Commune begin(String code, String area, LocalDate day) {
    Commune commune = new Commune(++ids, code, area, day, null);
    living.add(commune);
    known.put(commune.id(), commune);
    return commune;
  }

  private void change(LocalDate day) {
    Collections.shuffle(living, random);
    List<Commune> ending =
        new ArrayList<>(living.subList(0, Math.min(1 + random.nextInt(4), living.size() - 1)));
    living.removeAll(ending);
    List<Commune> besides = List.copyOf(living);
    List<String> free = new ArrayList<>();
    ending.forEach(commune -> free.add(commune.code()));
    free.add("1%04d".formatted(ids));
    Collections.shuffle(free, random);
    List<Commune> begun = new ArrayList<>();
    int several = 1 + random.nextInt(3);
    for (int i = 0; i < several && i < free.size(); i++) {
      String area =
          random.nextInt(6) == 0
              ? DISTRICTS.get(random.nextInt(3))
              : ending.get(random.nextInt(ending.size())).area();
      begun.add(begin(free.get(i), area, day));
    }
    for (Commune old : ending) {
      known.put(
          old.id(), new Commune(old.id(), old.code(), old.area(), old.from(), day.minusDays(1)));
      goes(old, begun, besides, day);
    }
  }

  private void goes(Commune old, List<Commune> begun, List<Commune> besides, LocalDate day) {
    if (random.nextInt(12) == 0) {
      return;
    }
    List<Commune> to = new ArrayList<>(begun);
    // Some go to a commune that goes on beside them.
    if (random.nextInt(4) == 0 && !besides.isEmpty()) {
      to.add(besides.get(random.nextInt(besides.size())));
    }
    Collections.shuffle(to, random);
    List<Commune> some = to.subList(0, 1 + random.nextInt(to.size()));
    shares(old, some, day, random.nextBoolean() ? null : "population");
    if (random.nextInt(3) == 0) {
      Collections.shuffle(to, random);
      shares(old, to.subList(0, 1 + random.nextInt(to.size())), day, "area");
    }
    if (random.nextInt(5) == 0) {
      shares(old, some, day, "person");
    }
  }

  private void shares(Commune old, List<Commune> to, LocalDate day, @Nullable String basis) {
    int left = 1000;
    for (int i = 0; i < to.size(); i++) {
      int part = i == to.size() - 1 ? left : 1 + random.nextInt(left - (to.size() - i - 1));
      left -= part;
      goings.add(new Going(old.id(), to.get(i).id(), day, BigDecimal.valueOf(part, 3), basis));
    }
  }

  private void report(Commune commune, int year) {
    boolean isFirst = commune.from().getYear() == year && year > FIRST_YEAR;
    for (String indicator : List.of("PEOPLE", "POOR", "LAND", "INCOME", "ROAD")) {
      if (random.nextInt(8) > 0) {
        BigDecimal sum = isFirst && random.nextBoolean() ? sumBefore(commune, indicator) : null;
        BigDecimal value = random.nextInt(25) == 0 ? null : value(indicator);
        reports.add(new Report(commune, year, indicator, sum == null ? value : sum));
      }
    }
  }

  /**
   * What those of which a commune was made last reported together, as people report after a merger.
   */
  private @Nullable BigDecimal sumBefore(Commune commune, String indicator) {
    if (!PlainBoundaries.ADDED.containsKey(indicator)) {
      return null;
    }
    Set<Integer> before =
        goings.stream()
            .filter(going -> going.to() == commune.id() && going.day().equals(commune.from()))
            .map(Going::from)
            .collect(Collectors.toSet());
    List<BigDecimal> last =
        reports.stream()
            .filter(report -> before.contains(report.commune().id()) && report.value() != null)
            .filter(report -> report.year() == commune.from().getYear() - 1)
            .filter(report -> report.indicator().equals(indicator))
            .map(report -> Objects.requireNonNull(report.value()))
            .toList();
    return last.isEmpty() || last.size() < before.size()
        ? null
        : last.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal value(String indicator) {
    return switch (indicator) {
      case "LAND" -> BigDecimal.valueOf(random.nextInt(30_000_000) - 2_000_000, random.nextInt(6));
      case "INCOME" -> BigDecimal.valueOf(random.nextInt(900), 1);
      case "ROAD" -> BigDecimal.valueOf(random.nextInt(2));
      default -> BigDecimal.valueOf(random.nextInt(20) == 0 ? 0 : random.nextInt(3000));
    };
  }
}
