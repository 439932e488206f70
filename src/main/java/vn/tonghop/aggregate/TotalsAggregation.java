package vn.tonghop.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tonghop.database.Lanes;
import vn.tonghop.database.Queries;

/**
 * Step 6: works out the totals of every area for the periods and indicators that the run touches.
 *
 * <p>What changed in the values of communes changes the sums of their area and of every area above;
 * what is stored and did not change is not read. Longer periods get no totals where their months
 * tell: those are worked out when asked for. Where communes differ in what their months hold,
 * totals are made from the months of areas that are whole and of communes that are regular; the
 * others are worked out one by one. A ratio is that of the communes that have both of its parts.
 *
 * <p>Branches of areas need nothing of each other and are dealt out to lanes; the areas above all
 * branches come after them, as lane 0. Running it again first takes back what an unfinished run
 * left behind; a total that comes out the same keeps its version.
 */
public final class TotalsAggregation {

  private static final int ABOVE_ALL_LANES = 0;

  private final Queries queries;
  private final Lanes lanes;

  /**
   * Binds to a warehouse.
   *
   * @param queries the warehouse's queries
   * @param lanes its connections
   */
  public TotalsAggregation(Queries queries, Lanes lanes) {
    this.queries = queries;
    this.lanes = lanes;
  }

  /**
   * Works out the totals.
   *
   * @param publication the candidate, from which on the new versions hold
   */
  public void aggregate(int publication) {
    List<Integer> fresh = new ArrayList<>();
    lanes.alone(
        () -> {
          begin(Map.of("candidate", publication));
          fresh.addAll(queries.few("aggregate/fresh_periods", Map.of(), Integer.class));
        });
    lanes.together(lane -> months(publication, lane, fresh));
    lanes.alone(
        () -> {
          months(publication, ABOVE_ALL_LANES, fresh);
          queries.update("aggregate/tell_planner", Map.of());
          longer(publication, fresh);
        });
  }

  private void begin(Map<String, Integer> candidate) {
    queries.update("aggregate/undo", candidate);
    queries.update("aggregate/use_memory", Map.of());
    queries.update("aggregate/begin", Map.of());
    queries.update("aggregate/find_recomputed", candidate);
    queries.update("aggregate/find_changed", candidate);
    queries.update("aggregate/govern", Map.of());
    queries.update("aggregate/expect", candidate);
  }

  private void months(int publication, int lane, List<Integer> fresh) {
    queries.update("aggregate/use_memory", Map.of());
    Map<String, Integer> candidate = Map.of("candidate", publication, "lane", lane);
    queries.update("aggregate/add_changes", candidate);
    queries.update("aggregate/add_weighed", candidate);
    queries.update("aggregate/add_ratios", candidate);
    addDue(publication, lane, false);
    version(publication, lane, false, fresh);
  }

  private void longer(int publication, List<Integer> fresh) {
    Map<String, Integer> candidate = Map.of("candidate", publication);
    queries.update("aggregate/begin_long", Map.of());
    queries.update("aggregate/classify", Map.of());
    queries.update("aggregate/decide", Map.of());
    queries.update("aggregate/keep_rollups", candidate);
    queries.update("aggregate/add_months", Map.of());
    queries.update("aggregate/work_out", candidate);
    queries.update("aggregate/add_communes", Map.of());
    queries.update("aggregate/add_paired", Map.of());
    addDue(publication, ABOVE_ALL_LANES, true);
    queries.update("aggregate/add_stored", Map.of());
    version(publication, ABOVE_ALL_LANES, true, fresh);
    queries.update("aggregate/close_undue", candidate);
  }

  private void addDue(int publication, int lane, boolean longer) {
    queries.update(
        "aggregate/add_due", Map.of("candidate", publication, "lane", lane, "longer", longer));
  }

  private void version(int publication, int lane, boolean longer, List<Integer> fresh) {
    Map<String, Integer> candidate = Map.of("candidate", publication, "lane", lane);
    Integer[] periods = fresh.toArray(Integer[]::new);
    queries.update("aggregate/spread", Map.of("lane", lane, "longer", longer, "fresh", periods));
    queries.update(
        "aggregate/version", Map.of("candidate", publication, "lane", lane, "fresh", periods));
    queries.update(
        "aggregate/close_unexpected",
        Map.of("candidate", publication, "lane", lane, "longer", longer));
    if (lane != ABOVE_ALL_LANES) {
      queries.update("aggregate/hand_up", candidate);
    }
  }
}
