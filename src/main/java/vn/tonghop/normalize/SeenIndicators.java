package vn.tonghop.normalize;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which indicators a file has had so far, for each commune and period; one bit each. */
final class SeenIndicators {

  private final Map<Long, BitSet> seen = new HashMap<>();
  private long lastUnit = -1;
  private BitSet last = new BitSet();

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
