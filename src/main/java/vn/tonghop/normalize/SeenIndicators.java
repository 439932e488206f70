package vn.tonghop.normalize;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import vn.tonghop.reference.Queries;

/** Which indicators a file has had so far, for each commune and period; one bit each. */
final class SeenIndicators {

  private final Map<Long, BitSet> seen = new HashMap<>();
  private long lastUnit = -1;
  private BitSet last = new BitSet();

  /** What a file was found to contain before its reading was interrupted. */
  static SeenIndicators load(Queries queries, int file) {
    SeenIndicators seen = new SeenIndicators();
    queries.list(
        "ingest/seen_indicators",
        Map.of("file", file),
        (row, line) ->
            seen.add(
                row.getInt("commune_id"), row.getInt("period_id"), row.getInt("indicator_id")));
    return seen;
  }

  /**
   * Notes an indicator.
   *
   * @return false when the file had it before for this commune and period
   */
  boolean add(int commune, int period, int indicator) {
    long unit = ((long) period << 32) | commune;
    if (unit != lastUnit) {
      last = seen.computeIfAbsent(unit, key -> new BitSet());
      lastUnit = unit;
    }
    boolean isNew = !last.get(indicator);
    last.set(indicator);
    return isNew;
  }
}
