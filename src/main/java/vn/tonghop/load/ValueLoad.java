package vn.tonghop.load;

import java.util.Map;
import vn.tonghop.database.PublicationAxis;
import vn.tonghop.database.Queries;

/**
 * Step 5: gives every value of a commune that changed a new version, and only those.
 *
 * <p>All or nothing, in the transaction of the caller. Running it again first takes back what an
 * unfinished run left behind, so that it always ends in the same state.
 */
public final class ValueLoad {

  /** From here on a pass over all rows costs less than looking each of them up. */
  private static final long MANY_ROWS = 100_000;

  private final Queries queries;
  private final PublicationAxis axis;

  /**
   * Binds to a warehouse.
   *
   * @param queries the warehouse's queries
   */
  public ValueLoad(Queries queries) {
    this.queries = queries;
    this.axis = new PublicationAxis(queries);
  }

  /** Loads the submissions that reconciliation settled. */
  public void load() {
    Map<String, Integer> candidate = Map.of("candidate", axis.candidate());
    if (queries.number("load/rows_touched", Map.of()) >= MANY_ROWS) {
      queries.update("load/prefer_hashing", Map.of());
    }
    queries.update("load/undo", candidate);
    queries.update("load/close_changed", candidate);
    queries.update("load/close_dropped", candidate);
    queries.update("load/insert_new", candidate);
    queries.update("load/roll_up_months", candidate);
    long levels = queries.number("load/computing_levels", Map.of());
    for (int level = 1; level <= levels; level++) {
      queries.update("load/compute", Map.of("candidate", axis.candidate(), "level", level));
    }
  }
}
