import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What was measured; of several turns the medians. */
final class Medians {
  private final List<Measurements.Measured> all;

  Medians(List<Measurements.Measured> all) {
    this.all = all;
  }

  /** In the order in which they were first taken. */
  List<String> loads() {
    return List.copyOf(new LinkedHashSet<>(all.stream().map(m -> m.load()).toList()));
  }

  Stream<Measurements.Measured> of(String contender, String load) {
    return all.stream().filter(m -> m.contender().equals(contender) && m.load().equals(load));
  }

  boolean has(String contender, String load) {
    return of(contender, load).findAny().isPresent();
  }

  /** NaN where nothing was measured. */
  double of(String contender, String load, ToDoubleFunction<Measurements.Measured> what) {
    List<Double> sorted = of(contender, load).map(what::applyAsDouble).sorted().toList();
    return sorted.isEmpty()
        ? Double.NaN
        : (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
  }

  double seconds(String contender, String load) {
    return of(contender, load, m -> m.seconds());
  }

  double processorSeconds(String contender, String load) {
    return of(contender, load, m -> m.processorSeconds());
  }

  /** The most memory of all turns. */
  long peakMegabytes(String contender, String load) {
    return of(contender, load).mapToLong(m -> m.peakMegabytes()).max().orElse(0);
  }
}
