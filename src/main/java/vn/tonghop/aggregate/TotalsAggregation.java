package vn.tonghop.aggregate;

import java.util.Map;
import vn.tonghop.database.PublicationAxis;
import vn.tonghop.database.Queries;

/**
 * Step 6: works out the totals of every area for the periods and indicators that the run touches.
 *
 * <p>All or nothing, in the transaction of the caller; a total that comes out the same keeps its
 * version.
 */
public final class TotalsAggregation {

  private final Queries queries;
  private final PublicationAxis axis;

  /**
   * Binds to a warehouse.
   *
   * @param queries the warehouse's queries
   */
  public TotalsAggregation(Queries queries) {
    this.queries = queries;
    this.axis = new PublicationAxis(queries);
  }

  /** Works out the totals. */
  public void aggregate() {
    int candidate = axis.candidate();
    queries.update("aggregate/undo", Map.of("candidate", candidate));
    queries.update("aggregate/touch", Map.of("candidate", candidate));
    queries.update("aggregate/sum_up", Map.of());
    queries.update("aggregate/version", Map.of("candidate", candidate, "ratios", false));
    queries.update("aggregate/divide", Map.of());
    queries.update("aggregate/version", Map.of("candidate", candidate, "ratios", true));
  }
}
