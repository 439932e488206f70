package vn.tonghop.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.database.Queries;

/** Whether as much is wrong with a run that it must not publish by itself. */
final class BudgetCheck {
  private final Queries queries;

  BudgetCheck(Queries queries) {
    this.queries = queries;
  }

  /**
   * Checks a run that is about to publish, in the transaction in which it does.
   *
   * @throws OverBudget where it must not, and no administrator has let it through
   */
  void check(long runId, int candidate) {
    Map<String, Limit> limits = new HashMap<>();
    queries
        .sql("publish/limits")
        .param("run", runId)
        .query(Limit.class)
        .list()
        .forEach(limit -> limits.put(limit.measure(), limit));
    if (limits.isEmpty()) {
      return;
    }
    List<Found> all =
        queries
            .sql("publish/measure")
            .param("run", runId)
            .param("candidate", candidate)
            .param("measures", "{" + String.join(",", limits.keySet()) + "}")
            .query(Found.class)
            .list();
    Long letThroughBy =
        queries
            .sql("publish/let_through")
            .param("run", runId)
            .query(Long.class)
            .optional()
            .orElse(null);
    List<String> stopping = new ArrayList<>();
    List<Exceeded> exceeded = new ArrayList<>();
    for (Found found : all) {
      Limit limit = limits.get(found.measure());
      if (limit != null && found.isAbove(limit.stop())) {
        stopping.add(found.above(limit.stop()));
        exceeded.add(found.exceeding(runId, limit.stop(), letThroughBy));
      } else if (limit != null && found.isAbove(limit.warn())) {
        exceeded.add(found.exceeding(runId, limit.warn(), null));
      }
    }
    if (!stopping.isEmpty() && letThroughBy == null) {
      throw new OverBudget(runId, stopping);
    }
    queries.updateAll("publish/record_over_budget", exceeded);
  }

  private record Limit(String measure, @Nullable BigDecimal warn, @Nullable BigDecimal stop) {}

  private record Exceeded(
      long run,
      String measure,
      BigDecimal found,
      BigDecimal permitted,
      @Nullable String about,
      @Nullable Long letThroughBy) {}

  private record Found(String measure, BigDecimal found, @Nullable String about) {

    boolean isAbove(@Nullable BigDecimal limit) {
      return limit != null && found.compareTo(limit) > 0;
    }

    String above(@Nullable BigDecimal limit) {
      return ExceededLimit.inWords(measure, found, String.valueOf(limit), about);
    }

    Exceeded exceeding(long run, @Nullable BigDecimal limit, @Nullable Long letThroughBy) {
      BigDecimal shown = found.setScale(Math.min(found.scale(), 4), RoundingMode.HALF_UP);
      return new Exceeded(
          run, measure, shown, limit == null ? BigDecimal.ZERO : limit, about, letThroughBy);
    }
  }
}
