package vn.tonghop.aggregate;

import java.util.Map;
import vn.tonghop.database.Queries;

/**
 * Step 6: works out the totals of every area for the periods and indicators that the run touches.
 *
 * <p>What changed in the values of communes changes the sums of their area and of every area above;
 * what is stored and did not change is not read. Longer periods are made from the totals of their
 * months, except for communes whose months differ in what they hold: those are worked out one by
 * one. Ratios come last, from the totals of numerator and denominator.
 *
 * <p>All or nothing, in the transaction of the caller; a total that comes out the same keeps its
 * version.
 */
public final class TotalsAggregation {

  private final Queries queries;

  /**
   * Binds to a warehouse.
   *
   * @param queries the warehouse's queries
   */
  public TotalsAggregation(Queries queries) {
    this.queries = queries;
  }

  /**
   * Works out the totals.
   *
   * @param publication the candidate, from which on the new versions hold
   */
  public void aggregate(int publication) {
    Map<String, Integer> candidate = Map.of("candidate", publication);
    queries.update("aggregate/undo", candidate);
    queries.update("aggregate/begin", Map.of());
    queries.update("aggregate/find_recomputed", candidate);
    queries.update("aggregate/find_changed", candidate);
    queries.update("aggregate/expect", Map.of());

    queries.update("aggregate/add_changes", candidate);
    queries.update("aggregate/add_weighed", candidate);
    queries.update("aggregate/add_related", Map.of());
    queries.update("aggregate/spread", Map.of("longer", false));
    version(publication, false);

    queries.update("aggregate/begin_long", Map.of());
    queries.update("aggregate/classify", Map.of());
    queries.update("aggregate/add_months", Map.of());
    queries.update("aggregate/work_out", candidate);
    queries.update("aggregate/add_communes", Map.of());
    queries.update("aggregate/spread", Map.of("longer", true));
    version(publication, true);
  }

  /** Ratios come after all others, because they are worked out from those. */
  private void version(int publication, boolean longer) {
    queries.update("aggregate/version", Map.of("candidate", publication, "ratios", false));
    if (!longer) {
      queries.update("aggregate/tell_planner", Map.of());
    }
    queries.update("aggregate/divide", Map.of());
    queries.update("aggregate/version", Map.of("candidate", publication, "ratios", true));
    queries.update(
        "aggregate/close_unexpected", Map.of("candidate", publication, "longer", longer));
  }
}
