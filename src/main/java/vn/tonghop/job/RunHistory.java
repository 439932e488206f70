package vn.tonghop.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.database.Queries;

/** The runs of the past and the present, in {@code ops.run}. */
final class RunHistory {

  private final Queries queries;

  RunHistory(Queries queries) {
    this.queries = queries;
  }

  long begin(JobSettings settings) {
    return queries.number(
        "job/begin", Map.of("job", settings.name(), "inbox", settings.inbox().toString()));
  }

  /** The last run of the job, if it did not finish. The caller holds the job's lock. */
  Optional<Long> unfinished(String job) {
    return queries
        .list("job/unfinished", Map.of("job", job), (row, line) -> row.getLong("run_id"))
        .stream()
        .findFirst();
  }

  Optional<Entry> find(long runId) {
    return queries
        .list(
            "job/find",
            Map.of("run", runId),
            (row, line) ->
                new Entry(
                    row.getLong("run_id"),
                    row.getString("job_name"),
                    row.getString("inbox"),
                    row.getString("status")))
        .stream()
        .findFirst();
  }

  void resume(long runId, String inbox) {
    queries.update("job/resume", Map.of("run", runId, "inbox", inbox));
  }

  void end(long runId, String status, String message) {
    queries.update("job/end", Map.of("run", runId, "status", status, "message", message));
  }

  /** The publication that the run has made so far. */
  Optional<Integer> publication(long runId) {
    return queries
        .list("job/publication", Map.of("run", runId), (row, line) -> row.getInt("publication"))
        .stream()
        .findFirst();
  }

  Summary summary(long runId) {
    List<Summary> rows =
        queries.list(
            "job/summary",
            Map.of("run", runId),
            (row, line) ->
                new Summary(
                    row.getLong("files"),
                    row.getInt("files_rejected"),
                    row.getLong("rows_taken"),
                    row.getInt("rows_rejected"),
                    row.getInt("held"),
                    row.getInt("missing"),
                    row.getLong("values_changed"),
                    row.getInt("communes_changed")));
    return rows.get(0);
  }

  /** One run as the history has it. */
  record Entry(long runId, String job, String inbox, String status) {}

  /** What a run did, in numbers. */
  record Summary(
      long files,
      int filesRejected,
      long rowsTaken,
      int rowsRejected,
      int held,
      int missing,
      long valuesChanged,
      int communesChanged) {}
}
