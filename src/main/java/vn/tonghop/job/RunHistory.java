package vn.tonghop.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.database.Queries;
import vn.tonghop.register.Narrowing;

/** The runs of the past and the present, in {@code ops.run}. */
final class RunHistory {

  private final Queries queries;
  private final Clock clock;
  private final TransactionOperations transaction;

  /**
   * Binds to a warehouse.
   *
   * @param transaction what is written goes by the claim of the process on its job
   */
  RunHistory(Queries queries, Clock clock, TransactionOperations transaction) {
    this.queries = queries;
    this.clock = clock;
    this.transaction = transaction;
  }

  long begin(String job, @Nullable Path inbox, Narrowing only) {
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                queries
                    .sql("job/begin")
                    .param("job", job)
                    .param("inbox", text(inbox))
                    .param("only_period", only.period())
                    .param("only_commune", only.commune())
                    .param("only_file", only.file())
                    .param("now", OffsetDateTime.now(clock))
                    .query(Long.class)
                    .single()));
  }

  /** The last run of the job, if it did not finish. The caller holds the job's lock. */
  Optional<Long> unfinished(String job) {
    return queries.sql("job/unfinished").param("job", job).query(Long.class).optional();
  }

  Optional<Entry> find(long runId) {
    return queries.sql("job/find").param("run", runId).query(Entry.class).optional();
  }

  void resume(long runId, @Nullable Path inbox) {
    update(
        "job/resume", Map.of("run", runId, "inbox", text(inbox), "now", OffsetDateTime.now(clock)));
  }

  private static String text(@Nullable Path inbox) {
    return inbox == null ? "" : inbox.toString();
  }

  void end(long runId, String status, String message) {
    update(
        "job/end",
        Map.of(
            "run", runId, "status", status, "message", message, "now", OffsetDateTime.now(clock)));
  }

  private void update(String query, Map<String, ?> parameters) {
    transaction.executeWithoutResult(status -> queries.update(query, parameters));
  }

  /** Who asked the run from outside to stop; empty where nobody did, or nobody can tell. */
  Optional<String> stopAskedBy(long runId) {
    try {
      return queries.sql("job/stop_asked_by").param("run", runId).query(String.class).optional();
    } catch (DataAccessException e) {
      return Optional.empty();
    }
  }

  /** The publication that the run has made so far. */
  Optional<Integer> publication(long runId) {
    return queries.sql("job/publication").param("run", runId).query(Integer.class).optional();
  }

  /** What a publication changed in the reference data. */
  List<Counted> referenceChanges(int publication) {
    return queries
        .sql("job/reference_changes")
        .param("publication", publication)
        .query(Counted.class)
        .list();
  }

  /** How many totals a publication changed. */
  Counted changedTotals(int publication) {
    return new Counted(
        "total", queries.number("job/changed_totals", Map.of("publication", publication)));
  }

  /** How many values a publication changed in nothing but how firm they are. */
  long changedInFirmnessOnly(int publication) {
    return queries.number("job/changed_firmness", Map.of("publication", publication));
  }

  Summary summary(long runId) {
    return queries.sql("job/summary").param("run", runId).query(Summary.class).single();
  }

  /** What the revisions and supplements of a run did to what was found before. */
  Compared compared(long runId) {
    return queries.sql("job/compared_findings").param("run", runId).query(Compared.class).single();
  }

  /**
   * Findings of what came on top of earlier submissions.
   *
   * @param repaired no longer found
   * @param stillThere found before and after
   * @param found found only since
   */
  record Compared(long repaired, long stillThere, long found) {}

  /** One run as the history has it. */
  record Entry(
      long runId,
      String jobName,
      String inbox,
      String status,
      @Nullable String onlyPeriod,
      @Nullable String onlyCommune,
      @Nullable String onlyFile) {

    /** What the run is narrowed to. */
    Narrowing only() {
      return new Narrowing(onlyPeriod, onlyCommune, onlyFile);
    }

    /** Where the run looks for submissions; null where it takes nothing in. */
    @Nullable Path place() {
      return inbox.isEmpty() ? null : Path.of(inbox);
    }
  }

  /** What a run did, in numbers. */
  record Summary(
      long files,
      int filesRejected,
      long rowsTaken,
      int rowsRejected,
      int held,
      int missing,
      long actions,
      long valuesChanged,
      int communesChanged) {}
}
