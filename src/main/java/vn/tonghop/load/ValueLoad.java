package vn.tonghop.load;

import java.util.Map;
import vn.tonghop.database.Lanes;
import vn.tonghop.database.Queries;

/**
 * Step 5: gives every value of a commune that changed a new version, and only those.
 *
 * <p>What the warehouse should hold is put together first, submitted and computed values alike;
 * then versions are closed and inserted, each in one place. No value depends on another commune's,
 * so that each lane does all of that for its part of the communes; and where a run brings many
 * periods of a nation, for some communes after the other, which needs no more memory than a month.
 * Running it again first takes back what an unfinished run left behind, so that it always ends in
 * the same state.
 */
public final class ValueLoad {

  /** From here on a pass over all rows costs less than looking each of them up. */
  private static final long MANY_ROWS = 100_000;

  /** A lane's part of a nation's month of three hundred indicators; more would go through files. */
  private static final long MOST_AT_ONCE = 2_000_000;

  private final Queries queries;
  private final Lanes lanes;
  private final long mostAtOnce;

  /**
   * Binds to a warehouse.
   *
   * @param queries the warehouse's queries
   * @param lanes its connections
   */
  public ValueLoad(Queries queries, Lanes lanes) {
    this(queries, lanes, MOST_AT_ONCE);
  }

  /**
   * Does the same with fewer at a time.
   *
   * @param mostAtOnce about how many values a lane works out at once, were every indicator stated;
   *     a commune is never divided
   */
  ValueLoad(Queries queries, Lanes lanes, long mostAtOnce) {
    this.queries = queries;
    this.lanes = lanes;
    this.mostAtOnce = mostAtOnce;
  }

  /**
   * Loads the submissions that reconciliation settled.
   *
   * @param publication the candidate, from which on the new versions hold
   */
  public void load(int publication) {
    lanes.alone(
        () -> {
          queries.update("load/undo", Map.of("candidate", publication));
          queries.update("load/touch", Map.of("candidate", publication, "most", mostAtOnce));
        });
    boolean many = queries.number("load/rows_touched", Map.of()) >= MANY_ROWS;
    long levels = queries.number("load/computing_levels", Map.of());
    long pieces = queries.number("load/pieces", Map.of());
    for (int number = 1; number <= pieces; number++) {
      int piece = number;
      lanes.alone(() -> queries.update("load/begin_piece", Map.of()));
      lanes.together(lane -> load(publication, lane, piece, many, levels));
    }
    lanes.alone(
        () -> {
          queries.update("load/index_values", Map.of());
          queries.update("load/tell_planner", Map.of());
        });
  }

  private void load(int publication, int lane, int piece, boolean many, long levels) {
    Map<String, Integer> ofPiece = Map.of("lane", lane, "piece", piece);
    // Rows of the run, few or many, are held against what was found in them.
    queries.update("load/prefer_hashing", Map.of());
    queries.update("load/desire_submitted", ofPiece);
    if (!many) {
      queries.update("load/prefer_any", Map.of());
    }
    queries.update("load/keep", ofPiece);
    for (int level = 1; level <= levels; level++) {
      queries.update("load/desire_computed", Map.of("level", level, "lane", lane));
    }
    Map<String, Integer> candidate = Map.of("candidate", publication, "lane", lane, "piece", piece);
    queries.update("load/close", candidate);
    queries.update("load/insert", candidate);
    queries.update("load/cover", candidate);
  }
}
