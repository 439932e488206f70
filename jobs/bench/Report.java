import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Prints what was measured; of several turns the medians. */
final class Report {
  private final List<Measurements.Measured> all;
  private final List<String> loads;

  Report(List<Measurements.Measured> all) {
    this.all = all;
    this.loads = List.copyOf(new LinkedHashSet<>(all.stream().map(m -> m.load()).toList()));
  }

  /** A line for each load that both have taken. */
  void compare(String left, String right) {
    System.out.printf(
        "%n%-16s %11s %11s %11s %6s   %11s %11s %6s   %7s%n",
        "load",
        "rows",
        left + ", s",
        right + ", s",
        "ratio",
        left + " CPU",
        right + " CPU",
        "ratio",
        "Java MB");
    for (String load : loads) {
      if (of(left, load).findAny().isEmpty() || of(right, load).findAny().isEmpty()) {
        continue;
      }
      System.out.printf(
          "%-16s %,11d %11.1f %11.1f %6.2f   %11.1f %11.1f %6.2f   %7.0f%n",
          load,
          of(right, load).findFirst().orElseThrow().rows(),
          median(left, load, m -> m.seconds()),
          median(right, load, m -> m.seconds()),
          ratio(left, load, right, load, m -> m.seconds()),
          median(left, load, m -> m.processorSeconds()),
          median(right, load, m -> m.processorSeconds()),
          ratio(left, load, right, load, m -> m.processorSeconds()),
          of(right, load).mapToLong(m -> m.peakMegabytes()).max().orElse(0) * 1.0);
    }
  }

  /** A line for each load that the contender has taken, with the seconds of each step. */
  void steps(String contender) {
    Set<String> steps = new LinkedHashSet<>();
    all.stream()
        .filter(m -> m.contender().equals(contender))
        .forEach(m -> steps.addAll(m.steps().keySet()));
    System.out.printf("%n%-16s %9s", contender + ", s", "in all");
    steps.forEach(step -> System.out.printf(" " + column(step), step));
    System.out.printf(" %9s%n", "between");
    for (String load : loads) {
      if (of(contender, load).findAny().isEmpty()) {
        continue;
      }
      System.out.printf("%-16s %9.1f", load, median(contender, load, m -> m.seconds()));
      for (String step : steps) {
        double seconds = median(contender, load, m -> m.steps().getOrDefault(step, 0.0));
        System.out.printf(" " + column(step), String.format("%.1f", seconds));
      }
      // Starting and ending Java, migrations, and what lies between two steps.
      System.out.printf(
          " %9.1f%n",
          median(
              contender,
              load,
              m -> m.seconds() - m.steps().values().stream().mapToDouble(s -> s).sum()));
    }
  }

  private static String column(String step) {
    return "%" + Math.max(9, step.length()) + "s";
  }

  /** How the last load compares with the first. */
  void growth(String contender) {
    String first = loads.get(0);
    String last = loads.get(loads.size() - 1);
    System.out.printf(
        "%s: %s takes %.2f times as long as %s, and %.2f times its processor time%n",
        contender,
        last,
        ratio(contender, first, contender, last, m -> m.seconds()),
        first,
        ratio(contender, first, contender, last, m -> m.processorSeconds()));
  }

  private Stream<Measurements.Measured> of(String contender, String load) {
    return all.stream().filter(m -> m.contender().equals(contender) && m.load().equals(load));
  }

  private double median(
      String contender, String load, ToDoubleFunction<Measurements.Measured> what) {
    return median(of(contender, load).map(what::applyAsDouble).toList());
  }

  /** The median of the ratios of the turns, not the ratio of the medians. */
  private double ratio(
      String one,
      String oneLoad,
      String other,
      String otherLoad,
      ToDoubleFunction<Measurements.Measured> what) {
    Map<Integer, Double> below = new LinkedHashMap<>();
    of(one, oneLoad).forEach(m -> below.put(m.turn(), what.applyAsDouble(m)));
    return median(
        of(other, otherLoad)
            .filter(m -> below.containsKey(m.turn()))
            .map(m -> what.applyAsDouble(m) / below.get(m.turn()))
            .toList());
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
  }
}
