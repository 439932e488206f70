package vn.tonghop.load;

import java.util.Map;
import vn.tonghop.database.Lanes;
import vn.tonghop.database.Queries;

/**
 * Step 5: gives every value of a commune that changed a new version, and only those.
 *
 * <p>What the warehouse should hold is put together first, submitted and computed values alike;
 * then versions are closed and inserted, each in one place. No value depends on another commune's,
 * so that each lane does all of that for its part of the communes. Running it again first takes
 * back what an unfinished run left behind, so that it always ends in the same state.
 */
public final class ValueLoad {

  /** From here on a pass over all rows costs less than looking each of them up. */
  private static final long MANY_ROWS = 100_000;

  private final Queries queries;
  private final Lanes lanes;

  /**
   * Binds to a warehouse.
   *
   * @param queries the warehouse's queries
   * @param lanes its connections
   */
  public ValueLoad(Queries queries, Lanes lanes) {
    this.queries = queries;
    this.lanes = lanes;
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
          queries.update("load/touch", Map.of("candidate", publication));
        });
    boolean many = queries.number("load/rows_touched", Map.of()) >= MANY_ROWS;
    long levels = queries.number("load/computing_levels", Map.of());
    lanes.together(lane -> load(publication, lane, many, levels));
    lanes.alone(
        () -> {
          queries.update("load/index_values", Map.of());
          queries.update("load/tell_planner", Map.of());
        });
  }

  private void load(int publication, int lane, boolean many, long levels) {
    Map<String, Integer> ofLane = Map.of("lane", lane);
    // Rows of the run, few or many, are held against what was found in them.
    queries.update("load/prefer_hashing", Map.of());
    queries.update("load/desire_submitted", ofLane);
    if (!many) {
      queries.update("load/prefer_any", Map.of());
    }
    queries.update("load/keep", ofLane);
    for (int level = 1; level <= levels; level++) {
      queries.update("load/desire_computed", Map.of("level", level, "lane", lane));
    }
    Map<String, Integer> candidate = Map.of("candidate", publication, "lane", lane);
    queries.update("load/close", candidate);
    queries.update("load/insert", candidate);
    queries.update("load/cover", candidate);
  }
}
