package vn.tonghop.ingest;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import vn.tonghop.database.Queries;

/**
 * Which indicators a file has had so far, for each commune and period; one bit each.
 *
 * <p>The bits of one period and indicator lie side by side, one for each commune in the order in
 * which the file names them: a file may have some few indicators of many communes for decades of
 * months, and one of every commune's hundreds in a single year.
 */
final class SeenIndicators {

  private final Map<Integer, Integer> communes = new HashMap<>();
  private final Map<Long, BitSet> seen = new HashMap<>();
  private int lastCommune = -1;
  private int lastPlace;

  /** What a file was found to contain before its reading was interrupted. */
  static SeenIndicators load(Queries queries, int file) {
    SeenIndicators seen = new SeenIndicators();
    queries
        .sql("ingest/seen_indicators")
        .param("file", file)
        .query(
            (RowCallbackHandler)
                row ->
                    seen.add(
                        row.getInt("commune_id"),
                        row.getInt("period_id"),
                        row.getInt("indicator_id")));
    return seen;
  }

  /**
   * Notes an indicator.
   *
   * @return false when the file had it before for this commune and period
   */
  boolean add(int commune, int period, int indicator) {
    if (commune != lastCommune) {
      lastPlace = communes.computeIfAbsent(commune, first -> communes.size());
      lastCommune = commune;
    }
    long part = ((long) period << 32) | indicator;
    BitSet had = seen.computeIfAbsent(part, first -> new BitSet());
    boolean isNew = !had.get(lastPlace);
    had.set(lastPlace);
    return isNew;
  }
}
