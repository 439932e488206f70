package vn.tonghop.load;

import java.util.Map;
import vn.tonghop.database.Queries;

/**
 * Step 5: gives every value of a commune that changed a new version, and only those.
 *
 * <p>What the warehouse should hold is put together first, submitted and computed values alike;
 * then versions are closed and inserted, each in one place. All or nothing, in the transaction of
 * the caller. Running it again first takes back what an unfinished run left behind, so that it
 * always ends in the same state.
 */
public final class ValueLoad {

  /** From here on a pass over all rows costs less than looking each of them up. */
  private static final long MANY_ROWS = 100_000;

  private final Queries queries;

  /**
   * Binds to a warehouse.
   *
   * @param queries the warehouse's queries
   */
  public ValueLoad(Queries queries) {
    this.queries = queries;
  }

  /**
   * Loads the submissions that reconciliation settled.
   *
   * @param publication the candidate, from which on the new versions hold
   */
  public void load(int publication) {
    Map<String, Integer> candidate = Map.of("candidate", publication);
    queries.update("load/undo", candidate);
    queries.update("load/touch", Map.of());
    if (queries.number("load/rows_touched", Map.of()) >= MANY_ROWS) {
      queries.update("load/prefer_hashing", Map.of());
    }
    queries.update("load/desire_submitted", Map.of());
    queries.update("load/keep", Map.of());
    queries.update("load/state_totals", Map.of());
    long levels = queries.number("load/computing_levels", Map.of());
    for (int level = 1; level <= levels; level++) {
      queries.update("load/desire_computed", Map.of("level", level));
    }
    queries.update("load/close", candidate);
    queries.update("load/insert", candidate);
    queries.update("load/cover", candidate);
    queries.update("load/tell_planner", Map.of());
  }
}
