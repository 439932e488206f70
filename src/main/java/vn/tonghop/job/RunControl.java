package vn.tonghop.job;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.database.Queries;

/**
 * What can be done from outside with runs that are in progress, or are said to be.
 *
 * <p>Batch has as much to offer: its {@code stop} is heard between two chunks only, and its {@code
 * recover} believes whoever calls it that the process is dead. Here whoever recovers a run holds
 * the lock that a living process would hold.
 */
public final class RunControl {

  private final DataSource database;
  private final Queries queries;
  private final Clock clock;
  private final TransactionTemplate transaction;

  /**
   * Binds to a warehouse.
   *
   * @param database its database
   * @param clock tells how long ago a process was heard of
   */
  public RunControl(DataSource database, Clock clock) {
    this.database = database;
    this.queries = new Queries(new NamedParameterJdbcTemplate(database));
    this.clock = clock;
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  /**
   * Asks a run to stop at its next chunk.
   *
   * @param by who asks
   * @return false where no process works on it
   */
  public boolean askToStop(long run, String by) {
    return queries.update(
            "job/ask_to_stop", Map.of("run", run, "by", by, "now", OffsetDateTime.now(clock)))
        > 0;
  }

  /** Of a process that lives, something is heard more often than that. */
  public static Duration longestSilence() {
    return Vigil.configured().silence();
  }

  /** Whether a process that was last heard of then has been silent for too long. */
  public boolean isSilent(@Nullable OffsetDateTime heardAt) {
    return new LockHolder(0, "", null, null, null, null, heardAt)
        .isSilent(clock.instant(), longestSilence());
  }

  /**
   * What became of a run that was said to be in progress.
   *
   * @param job the job
   * @param run the run; null of a process that waits for its turn
   * @param isGone whether it was marked as failed; false where its process lives
   * @param told what is known of its process
   */
  public record Looked(String job, @Nullable Long run, boolean isGone, String told) {}

  private record InProgress(String jobName, @Nullable Long runId) {}

  private record LastHeard(
      @Nullable String process, @Nullable OffsetDateTime heardAt, @Nullable String step) {

    String told() {
      return "Its process is gone%s; it was last heard of%s in step %s."
          .formatted(
              process == null ? "" : ", " + process,
              heardAt == null ? "" : " " + LockHolder.moment(heardAt),
              step == null ? "reference" : step);
    }
  }

  /**
   * Marks runs whose process is gone, or is not heard of any more, as failed, ready to be
   * restarted. A run that lives is left alone.
   *
   * @return what was said to be in progress, in the order of the jobs
   */
  public List<Looked> recover() {
    List<Looked> looked = new ArrayList<>();
    for (InProgress one : queries.sql("job/in_progress").query(InProgress.class).list()) {
      looked.add(look(one));
    }
    return looked;
  }

  private Looked look(InProgress one) {
    String told =
        RunLocks.holder(queries, one.jobName()).map(LockHolder::told).orElse("has just ended");
    Optional<RunLocks> taken = RunLocks.ofGone(database, one.jobName(), clock);
    if (taken.isEmpty()) {
      return new Looked(one.jobName(), one.runId(), false, told);
    }
    try (RunLocks locks = taken.get()) {
      Long run = one.runId();
      Optional<String> gone =
          run == null ? Optional.of("") : transaction.execute(status -> gone(run));
      locks.forgetClaim();
      return gone == null || gone.isEmpty()
          ? new Looked(one.jobName(), one.runId(), false, "has just ended")
          : new Looked(one.jobName(), one.runId(), true, gone.get());
    }
  }

  /** Empty where the run came to its end before its lock was taken. */
  private Optional<String> gone(long run) {
    LastHeard heard =
        queries.sql("job/last_heard").param("run", run).query(LastHeard.class).single();
    Map<String, Object> marked = new HashMap<>();
    marked.put("run", run);
    marked.put("message", heard.told());
    marked.put("ended", heard.heardAt());
    if (queries.update("job/mark_gone", marked) == 0) {
      return Optional.empty();
    }
    queries.update("job/settle_executions", Map.of("run", String.valueOf(run)));
    return Optional.of(heard.told());
  }
}
