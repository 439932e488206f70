package vn.tonghop.report.export.sdmx;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one place after the other, without those that say that there is none. Communes
 * that bear one code come together, for which of them others know by it can change.
 */
final class PlaceValues {
  private final Observations observations;
  private @Nullable Observation ahead;

  PlaceValues(Observations observations) {
    this.observations = observations;
    this.ahead = observations.next();
  }

  /** The place that comes next; null behind the last. */
  @Nullable String place() {
    return ahead == null ? null : ahead.place();
  }

  /** The figures of the place that comes next, by their keys. */
  SortedMap<Observation.Key, Observation> next() {
    SortedMap<Observation.Key, Observation> values = new TreeMap<>();
    String place = place();
    while (ahead != null && ahead.place().equals(place)) {
      if (ahead.value() != null) {
        values.put(ahead.key(), ahead);
      }
      ahead = observations.next();
    }
    return values;
  }
}
