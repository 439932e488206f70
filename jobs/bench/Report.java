import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Prints what was measured, and ratios of it. */
final class Report {
  private final List<Measurements.Measured> all;
  private final Medians medians;

  Report(List<Measurements.Measured> all) {
    this.all = all;
    this.medians = new Medians(all);
  }

  /** A line for each load that the last contender has taken, with its ratios to the others. */
  void compare(List<String> contenders) {
    compare("seconds", contenders, medians::seconds);
    String last = contenders.get(contenders.size() - 1);
    if (!Double.isNaN(medians.processorSeconds(last, medians.loads().get(0)))) {
      compare("processor seconds", contenders, medians::processorSeconds);
    }
  }

  private void compare(
      String what, List<String> contenders, BiFunction<String, String, Double> figure) {
    String last = contenders.get(contenders.size() - 1);
    List<String> others = contenders.subList(0, contenders.size() - 1);
    System.out.printf("%n%-20s %11s", what, "rows");
    contenders.forEach(name -> System.out.printf(" %10s", name));
    others.forEach(name -> System.out.printf(" %14s", last + "/" + name));
    System.out.printf(" %9s%n", "Java MB");
    for (String load : medians.loads()) {
      if (!medians.has(last, load)) {
        continue;
      }
      long rows = medians.of(last, load).findFirst().orElseThrow().rows();
      System.out.printf("%-20s %,11d", load, rows);
      contenders.forEach(name -> cell(" %10s", "%.1f", figure.apply(name, load)));
      double own = figure.apply(last, load);
      others.forEach(name -> cell(" %14s", "%.2f", own / figure.apply(name, load)));
      System.out.printf(" %9d%n", medians.peakMegabytes(last, load));
    }
  }

  private static void cell(String width, String form, double figure) {
    System.out.printf(width, Double.isNaN(figure) ? "" : String.format(form, figure));
  }

  /** A line for each load that the contender has taken, with the seconds of each step. */
  void steps(String contender) {
    Set<String> steps = new LinkedHashSet<>();
    all.stream()
        .filter(m -> m.contender().equals(contender))
        .forEach(m -> steps.addAll(m.steps().keySet()));
    System.out.printf("%n%-20s %9s", contender + ", s", "in all");
    steps.forEach(step -> System.out.printf(" " + column(step), step));
    System.out.printf(" %9s%n", "between");
    for (String load : medians.loads()) {
      if (!medians.has(contender, load)) {
        continue;
      }
      System.out.printf("%-20s %9.1f", load, medians.seconds(contender, load));
      for (String step : steps) {
        double seconds = medians.of(contender, load, m -> m.steps().getOrDefault(step, 0.0));
        System.out.printf(" " + column(step), String.format("%.1f", seconds));
      }
      // Starting and ending Java, migrations, and what lies between two steps.
      System.out.printf(
          " %9.1f%n",
          medians.of(
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
    List<String> loads = medians.loads();
    String first = loads.get(0);
    String last = loads.get(loads.size() - 1);
    System.out.printf(
        "%s: %s takes %.2f times as long as %s%n",
        contender,
        last,
        medians.seconds(contender, last) / medians.seconds(contender, first),
        first);
  }
}
