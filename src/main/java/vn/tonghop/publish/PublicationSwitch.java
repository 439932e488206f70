package vn.tonghop.publish;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import vn.tonghop.database.Queries;

/**
 * Step 7: makes what the run changed visible, at one instant.
 *
 * <p>In the transaction of the caller; a run that changed nothing makes no publication. What
 * administrators decided is a change of its own.
 */
public final class PublicationSwitch {

  private final Queries queries;
  private final Clock clock;

  /**
   * Binds to a warehouse.
   *
   * @param queries the warehouse's queries
   * @param clock tells when it is published
   */
  public PublicationSwitch(Queries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  /**
   * Publishes what is within the budget of the run's job, or has been let through.
   *
   * @param runId the run whose publication it is
   * @param candidate the number that it takes
   * @return whether there is a publication: false when nothing changed
   * @throws OverBudget where too much is wrong
   */
  public boolean publishWithinBudget(long runId, int candidate) {
    return publish(runId, candidate, () -> new BudgetCheck(queries).check(runId, candidate));
  }

  /**
   * Publishes, whatever is wrong.
   *
   * @param runId the run whose publication it is
   * @param candidate the number that it takes
   * @return whether there is a publication: false when nothing changed
   */
  public boolean publish(long runId, int candidate) {
    return publish(runId, candidate, () -> {});
  }

  private boolean publish(long runId, int candidate, Runnable check) {
    Map<String, Integer> number = Map.of("candidate", candidate);
    queries.update("publish/prefer_hashing", Map.of());
    Change change = queries.few("publish/count_changes", number, Change.class).get(0);
    queries.update("publish/prefer_any", Map.of());
    boolean changed =
        change.valuesChanged() > 0
            || queries.number("publish/count_totals", number) > 0
            || queries.number("reference/count_changes", number) > 0
            || queries.number("publish/count_actions", Map.of("run", runId)) > 0;
    if (changed) {
      check.run();
      Publication made =
          new Publication(
              candidate,
              runId,
              OffsetDateTime.now(clock),
              change.communesChanged(),
              change.valuesChanged());
      queries.updateAll("publish/publish", List.of(made));
    }
    queries.update("reconcile/recount_lines", Map.of("run", runId, "is_own", false));
    queries.update("publish/settle_files", Map.of("run", runId));
    return changed;
  }

  private record Change(long valuesChanged, int communesChanged) {}

  private record Publication(
      int candidate, long run, OffsetDateTime now, int communesChanged, long valuesChanged) {}
}
