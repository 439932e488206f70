package vn.tonghop.job;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.database.JsonRows;
import vn.tonghop.database.Queries;
import vn.tonghop.publish.ExceededLimit;

/** Budgets of jobs in the database, where a restart finds them, and what exceeded them. */
final class JobBudgets {
  private final Queries queries;

  private final TransactionOperations transaction;

  /**
   * Binds to a warehouse.
   *
   * @param transaction what is written goes by the claim of the process on its job
   */
  JobBudgets(Queries queries, TransactionOperations transaction) {
    this.queries = queries;
    this.transaction = transaction;
  }

  /** Remembers what a job's file says now. */
  void remember(JobSettings job) {
    List<Row> rows = new ArrayList<>();
    job.budget()
        .limits()
        .forEach((measure, limit) -> rows.add(new Row(measure.text(), limit.warn(), limit.stop())));
    transaction.executeWithoutResult(
        status ->
            queries.update(
                "job/remember_budget", Map.of("job", job.name(), "limits", JsonRows.of(rows))));
  }

  /** What a run published though it was over budget, in sentences. */
  List<String> exceededBy(long runId) {
    return queries.sql("job/over_budget").param("run", runId).query(Exceeded.class).list().stream()
        .map(Exceeded::inWords)
        .toList();
  }

  private record Row(String measure, @Nullable BigDecimal warn, @Nullable BigDecimal stop) {}

  private record Exceeded(
      String measure,
      BigDecimal found,
      BigDecimal permitted,
      @Nullable String about,
      @Nullable Long letThroughBy,
      @Nullable String byWhom,
      @Nullable String reason) {

    String inWords() {
      String words = ExceededLimit.inWords(measure, found, permitted.toPlainString(), about);
      return letThroughBy == null
          ? "Warning: " + words + "."
          : "Let through by %s (action %d: %s): %s.".formatted(byWhom, letThroughBy, reason, words);
    }
  }
}
