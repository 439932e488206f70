package vn.tonghop.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tonghop.database.Queries;

/**
 * Locks in the database that hold while a run is in progress and end with the process that holds
 * them, however it ends: a run whose lock nobody holds has no living process.
 *
 * <p>A process that neither ends nor is heard of any more is given up: its session is ended, and
 * whoever takes the locks then raises the tokens by which its transactions go.
 */
final class RunLocks implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunLocks.class);

  /** A server under load may be slow to answer; it is given up for lost only after this. */
  private static final int PATIENCE_SECONDS = 60;

  /** Longer than any night, and yet an answer before the next one. */
  private static final Duration WAITING = Duration.ofHours(2);

  private static final Duration TO_END_A_SESSION = Duration.ofSeconds(20);

  private final DataSource database;
  private final String job;
  private final Clock clock;
  private final Vigil vigil;
  private final Connection connection;
  private final Queries queries;
  private long token;

  private RunLocks(DataSource database, String job, Clock clock, Vigil vigil) {
    this.database = database;
    this.job = job;
    this.clock = clock;
    this.vigil = vigil;
    this.connection = DataSourceUtils.getConnection(database);
    this.queries =
        new Queries(
            new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true)));
  }

  /**
   * Takes the lock of a job, then waits until no other job writes, two hours at the most.
   *
   * @param tell hears of another job that is waited for
   * @throws AnotherRunInProgress when the job is running already, or another one goes on for too
   *     long; it names who has the lock
   */
  static RunLocks acquire(DataSource database, String job, Clock clock, Consumer<String> tell) {
    return acquire(database, job, clock, tell, Vigil.configured(), WAITING);
  }

  static RunLocks acquire(
      DataSource database,
      String job,
      Clock clock,
      Consumer<String> tell,
      Vigil vigil,
      Duration patience) {
    return LostConnection.survive(
        () -> {
          RunLocks locks = new RunLocks(database, job, clock, vigil);
          try {
            OwnSession.require(locks.connection, database);
            locks.takeJob();
            locks.awaitTheWarehouse(patience, tell);
            locks.claim();
          } catch (RuntimeException e) {
            locks.close();
            throw e;
          }
          return locks;
        });
  }

  /**
   * Takes the lock of a job whose process is gone, or is not heard of any more, and sees to it that
   * nothing of it writes.
   *
   * @return empty where a process lives that works on the job
   */
  static Optional<RunLocks> ofGone(DataSource database, String job, Clock clock) {
    RunLocks locks = new RunLocks(database, job, clock, Vigil.configured());
    try {
      if (!locks.isTaken("job/lock_job")) {
        LockHolder holder = locks.holder(job).orElse(null);
        if (holder == null || !locks.isGivenUp(holder, job) || !locks.isTakenSoon("job/lock_job")) {
          locks.close();
          return Optional.empty();
        }
      }
      // Whoever else has the lock of the warehouse has raised the token by itself.
      if (locks.isTaken("job/lock_warehouse")) {
        locks.claim();
      }
      return Optional.of(locks);
    } catch (RuntimeException e) {
      locks.close();
      throw e;
    }
  }

  /** Records that nobody works on the job. */
  void forgetClaim() {
    queries.update("job/forget_claim", Map.of("job", job));
  }

  private void takeJob() {
    if (!isTaken("job/lock_job")) {
      LockHolder holder = holder(job).orElse(null);
      if (holder == null || !isGivenUp(holder, job) || !isTakenSoon("job/lock_job")) {
        throw AnotherRunInProgress.ofHolder(job, told(holder));
      }
    }
    queries.update("job/announce", Map.of("job", job, "process", ThisProcess.told(), "now", now()));
  }

  private void awaitTheWarehouse(Duration patience, Consumer<String> tell) {
    long deadline = System.nanoTime() + patience.toNanos();
    boolean told = false;
    while (!isTaken("job/lock_warehouse")) {
      LockHolder holder = holder(null).orElse(null);
      if (System.nanoTime() > deadline) {
        throw AnotherRunInProgress.afterWaiting(job, patience, told(holder));
      }
      if (!told) {
        LOG.warn("waiting until another writer of the warehouse has ended: {}", told(holder));
        tell.accept("another writer of the warehouse: " + told(holder));
        told = true;
      }
      if (holder == null || !isGivenUp(holder, null)) {
        pause();
      }
      beat();
    }
  }

  /** Nothing else writes from here on, whatever was left of processes before. */
  private void claim() {
    long ended = queries.number("job/end_transactions", Map.of());
    if (ended > 0) {
      LOG.warn("{} transactions of processes that are gone were ended", ended);
    }
    // None where a version before this one, which made no claims, left a run behind.
    token = queries.sql("job/claim").param("job", job).query(Long.class).optional().orElse(0L);
  }

  private boolean isTaken(String lock) {
    return queries.sql(lock).param("job", job).query(Boolean.class).single();
  }

  private boolean isTakenSoon(String lock) {
    long deadline = System.nanoTime() + TO_END_A_SESSION.toNanos();
    while (!isTaken(lock)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      pause();
    }
    return true;
  }

  private Optional<LockHolder> holder(@Nullable String of) {
    return holder(queries, of);
  }

  static Optional<LockHolder> holder(Queries queries, @Nullable String of) {
    return queries.sql("job/lock_holder").param("job", of).query(LockHolder.class).optional();
  }

  private static String told(@Nullable LockHolder holder) {
    return holder == null ? "somebody who has ended since" : holder.told();
  }

  /** Whether a process was not heard of for too long, so that its session was ended. */
  private boolean isGivenUp(LockHolder holder, @Nullable String of) {
    if (!holder.isSilent(clock.instant(), vigil.silence())) {
      return false;
    }
    LOG.warn("listening whether it still lives: {}", holder.told());
    long deadline = System.nanoTime() + vigil.watch().toNanos();
    while (System.nanoTime() < deadline) {
      pause();
      LockHolder now = holder(of).orElse(null);
      if (now == null || !holder.equals(now)) {
        return false;
      }
    }
    LOG.warn("given up, for it is not heard of any more: {}", holder.told());
    queries.number("job/end_session", Map.of("session_pid", holder.sessionPid()));
    return true;
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for another job", e);
    }
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  /** Lets every transaction of the process go by the claim on the job. */
  Claim asClaim() {
    return new Claim(job, token);
  }

  /**
   * Says that this process lives.
   *
   * @return whether somebody asked it to stop; empty where it has lost the locks
   */
  synchronized Optional<Boolean> beat() {
    try {
      return queries
          .sql("job/beat")
          .param("job", job)
          .param("now", now())
          .query(Boolean.class)
          .optional();
    } catch (DataAccessException e) {
      LOG.debug("the connection is broken, and with it the locks are gone", e);
      return Optional.empty();
    }
  }

  /** Whether this process still has the locks; they are lost with their connection. */
  synchronized boolean areHeld() {
    try {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public synchronized void close() {
    try {
      queries.update("job/let_go", Map.of("job", job, "now", now()));
      queries.number("job/unlock", Map.of());
    } catch (DataAccessException e) {
      LOG.debug("the connection is broken, and with it the locks are gone", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }
}
