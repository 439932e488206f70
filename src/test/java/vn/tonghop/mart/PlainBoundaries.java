package vn.tonghop.mart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.mart.PlainHistory.Commune;
import vn.tonghop.mart.PlainHistory.Passage;
import vn.tonghop.mart.PlainHistory.Report;

/** A plain calculation of figures on the communes of another day, as the decision about it says. */
final class PlainBoundaries {

  static final Map<String, Integer> ADDED = Map.of("PEOPLE", 0, "POOR", 0, "LAND", 2);
  private static final Map<String, String> DIMENSIONS =
      Map.of(
          "PEOPLE", "person", "POOR", "person", "LAND", "area", "INCOME", "person", "ROAD",
          "person");

  /** A part of what one commune reported: of whom, which share, and how much. */
  private record Part(Report of, BigDecimal share, @Nullable BigDecimal value) {}

  /** What of a figure goes to one other commune. */
  private record Step(Commune next, BigDecimal share, int decimals) {}

  private final PlainHistory history;
  private final LocalDate day;

  PlainBoundaries(PlainHistory history, LocalDate day) {
    this.history = history;
    this.day = day;
  }

  /** Each as {@code period indicator commune@from value t|f}, in order. */
  List<String> rows() {
    Map<String, Map<Commune, List<Part>>> byFigure = new HashMap<>();
    for (Report report : history.reports()) {
      Map<Commune, List<Part>> parts =
          byFigure.computeIfAbsent(report.year() + " " + report.indicator(), k -> new HashMap<>());
      spread(new Part(report, BigDecimal.ONE, report.value()), report.commune(), parts);
    }
    Set<String> rows = new TreeSet<>();
    byFigure.forEach(
        (figure, places) ->
            places.forEach(
                (commune, parts) -> {
                  int year = Integer.parseInt(figure.substring(0, 4));
                  String indicator = figure.substring(5);
                  List<Part> own = bySource(parts);
                  if (ADDED.containsKey(indicator)) {
                    rows.add(row(figure, commune, sum(own), isEstimated(own)));
                  } else if (indicator.equals("ROAD") && isAlone(commune, own, year)) {
                    rows.add(row(figure, commune, own.get(0).value(), false));
                  }
                  if (indicator.equals("INCOME")) {
                    add(
                        rows,
                        figure,
                        commune,
                        mean(own, partsOf(byFigure, year, "PEOPLE", commune)));
                  } else if (indicator.equals("POOR")) {
                    List<Part> people = partsOf(byFigure, year, "PEOPLE", commune);
                    add(rows, year + " POOR_RATE", commune, ratio(own, people));
                  }
                }));
    return List.copyOf(rows);
  }

  private List<Part> partsOf(
      Map<String, Map<Commune, List<Part>>> all, int year, String indicator, Commune commune) {
    return bySource(
        all.getOrDefault(year + " " + indicator, Map.of()).getOrDefault(commune, List.of()));
  }

  private static void add(
      Set<String> rows, String figure, Commune commune, @Nullable Divided divided) {
    if (divided != null) {
      rows.add(row(figure, commune, divided.value(), divided.isEstimated()));
    }
  }

  private static String row(
      String figure, Commune commune, @Nullable BigDecimal value, boolean isEstimated) {
    String number = value == null ? "" : plain(value);
    return figure
        + " "
        + commune.code()
        + "@"
        + commune.from()
        + " "
        + number
        + " "
        + (isEstimated ? "t" : "f");
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private void spread(Part part, Commune place, Map<Commune, List<Part>> ends) {
    List<Step> steps = place.existsOn(day) ? List.of() : steps(place, part.of().indicator());
    if (steps.isEmpty()) {
      ends.computeIfAbsent(place, k -> new ArrayList<>()).add(part);
      return;
    }
    Step main =
        steps.stream()
            .max(
                Comparator.comparing(Step::share)
                    .thenComparing(Step::next, Commune.BY_CODE.reversed()))
            .orElseThrow();
    BigDecimal left = part.value();
    for (Step step : steps) {
      if (step != main) {
        BigDecimal value = share(part, step);
        left = left == null || value == null ? null : left.subtract(value);
        spread(new Part(part.of(), part.share().multiply(step.share()), value), step.next(), ends);
      }
    }
    spread(new Part(part.of(), part.share().multiply(main.share()), left), main.next(), ends);
  }

  private static @Nullable BigDecimal share(Part part, Step step) {
    BigDecimal value = part.value();
    if (value == null) {
      return null;
    }
    int decimals = Math.max(value.scale(), ADDED.getOrDefault(part.of().indicator(), 1));
    return value
        .multiply(step.share())
        .setScale(Math.max(decimals, step.decimals()), RoundingMode.HALF_UP);
  }

  private List<Step> steps(Commune place, String indicator) {
    if (!place.from().isAfter(day)) {
      return toldFor(indicator, place).stream()
          .map(passage -> new Step(passage.to(), passage.share(), 0))
          .toList();
    }
    List<Passage> before =
        history.passages().stream()
            .filter(passage -> passage.to() == place && passage.day().equals(place.from()))
            .filter(passage -> toldFor(indicator, passage.from()).contains(passage))
            .toList();
    Map<Commune, BigDecimal> last =
        lastFigures(before.stream().map(Passage::from).toList(), indicator, place.from());
    Map<Commune, BigDecimal> sizes = new LinkedHashMap<>();
    before.forEach(
        passage ->
            sizes.put(
                passage.from(),
                passage.share().multiply(last.getOrDefault(passage.from(), BigDecimal.ONE))));
    return weighed(sizes, last.values().stream().mapToInt(BigDecimal::scale).max().orElse(0));
  }

  private static List<Step> weighed(Map<Commune, BigDecimal> sizes, int decimals) {
    BigDecimal all = sizes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (all.signum() == 0) {
      return List.of();
    }
    List<Commune> order =
        sizes.keySet().stream()
            .sorted(
                Comparator.comparing(
                        (Commune commune) -> Objects.requireNonNull(sizes.get(commune)))
                    .reversed()
                    .thenComparing(Commune.BY_CODE))
            .toList();
    List<Step> steps = new ArrayList<>();
    BigDecimal left = BigDecimal.ONE;
    for (Commune commune : order.subList(1, order.size())) {
      BigDecimal share =
          Objects.requireNonNull(sizes.get(commune)).divide(all, 30, RoundingMode.HALF_UP);
      steps.add(new Step(commune, share, decimals));
      left = left.subtract(share);
    }
    steps.add(new Step(order.get(0), left, decimals));
    return steps;
  }

  /** What became of a commune, for an indicator: as its dimension is divided, else as all is. */
  private List<Passage> toldFor(String indicator, Commune commune) {
    String dimension = DIMENSIONS.getOrDefault(indicator, "");
    List<Passage> all =
        history.passages().stream().filter(passage -> passage.from() == commune).toList();
    boolean hasOwn = all.stream().anyMatch(passage -> passage.dimension().equals(dimension));
    return all.stream()
        .filter(passage -> passage.dimension().equals(hasOwn ? dimension : ""))
        .toList();
  }

  /**
   * Those of the newest year before a day of which all have one; none where there is no such year.
   */
  private Map<Commune, BigDecimal> lastFigures(
      List<Commune> communes, String indicator, LocalDate before) {
    for (int year = before.getYear() - 1; communes.size() > 1 && year >= 2000; year--) {
      int of = year;
      Map<Commune, BigDecimal> figures = new HashMap<>();
      history.reports().stream()
          .filter(report -> report.year() == of && report.indicator().equals(indicator))
          .filter(report -> communes.contains(report.commune()) && report.value() != null)
          .forEach(report -> figures.put(report.commune(), Objects.requireNonNull(report.value())));
      if (figures.size() == communes.size()
          && figures.values().stream().allMatch(value -> value.signum() >= 0)
          && figures.values().stream().anyMatch(value -> value.signum() > 0)) {
        return figures;
      }
    }
    return Map.of();
  }

  private static List<Part> bySource(List<Part> parts) {
    Map<Commune, Part> together = new LinkedHashMap<>();
    parts.forEach(
        part ->
            together.merge(
                part.of().commune(),
                part,
                (one, other) ->
                    new Part(one.of(), one.share().add(other.share()), sum(List.of(one, other)))));
    return List.copyOf(together.values());
  }

  private static @Nullable BigDecimal sum(List<Part> parts) {
    return parts.stream()
        .map(Part::value)
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  private static boolean isEstimated(List<Part> parts) {
    return parts.stream().anyMatch(part -> part.share().compareTo(BigDecimal.ONE) < 0);
  }

  /**
   * Whether a commune is the continuation of one whole commune, beside which no other was in a
   * year.
   */
  private boolean isAlone(Commune commune, List<Part> own, int year) {
    if (own.size() != 1 || isEstimated(own)) {
      return false;
    }
    Commune source = own.get(0).of().commune();
    return history.communes().stream()
        .filter(other -> other != source && other.existsBeside(source))
        .filter(
            other ->
                !other.from().isAfter(LocalDate.of(year, 12, 31))
                    && (other.to() == null || other.to().getYear() >= year))
        .noneMatch(other -> leads(other, commune));
  }

  private boolean leads(Commune from, Commune to) {
    return from == to
        || (!from.existsOn(day)
            && Stream.of("PEOPLE", "LAND", "")
                .flatMap(indicator -> steps(from, indicator).stream())
                .anyMatch(step -> leads(step.next(), to)));
  }

  private record Divided(@Nullable BigDecimal value, boolean isEstimated) {}

  private static @Nullable Divided ratio(List<Part> numerators, List<Part> denominators) {
    return divided(
        numerators,
        denominators,
        (n, d) -> n.value() == null ? BigDecimal.ZERO : n.value(),
        true,
        new BigDecimal(100),
        2);
  }

  private static @Nullable Divided mean(List<Part> values, List<Part> weights) {
    return divided(
        values.stream().filter(part -> part.of().value() != null).toList(),
        weights,
        (v, w) ->
            w.value() == null ? null : Objects.requireNonNull(v.of().value()).multiply(w.value()),
        false,
        BigDecimal.ONE,
        1);
  }

  private interface Dividend {
    @Nullable BigDecimal of(Part part, Part divisor);
  }

  /** Over communes that have both; of a mean, shares are applied to weights alone. */
  private static @Nullable Divided divided(
      List<Part> parts,
      List<Part> divisors,
      Dividend dividend,
      boolean isDivided,
      BigDecimal scale,
      int decimals) {
    BigDecimal above = BigDecimal.ZERO;
    BigDecimal below = BigDecimal.ZERO;
    boolean isThere = false;
    boolean isEstimated = false;
    for (Part part : parts) {
      for (Part divisor : divisors) {
        if (part.of().commune() == divisor.of().commune()) {
          isThere = true;
          isEstimated |= isEstimated(List.of(isDivided ? part : divisor, divisor));
          BigDecimal piece = dividend.of(part, divisor);
          if (piece != null && divisor.value() != null) {
            above = above.add(piece);
            below = below.add(divisor.value());
          }
        }
      }
    }
    if (!isThere) {
      return null;
    }
    BigDecimal value =
        below.signum() == 0
            ? null
            : above
                .multiply(scale)
                .divide(below, 40, RoundingMode.HALF_UP)
                .setScale(decimals, RoundingMode.HALF_UP);
    return new Divided(value, isEstimated);
  }
}
