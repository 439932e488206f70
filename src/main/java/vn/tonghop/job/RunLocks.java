package vn.tonghop.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
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
 */
final class RunLocks implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunLocks.class);

  /** A server under load may be slow to answer; it is given up for lost only after this. */
  private static final int PATIENCE_SECONDS = 60;

  /** Longer than any night, and yet an answer before the next one. */
  private static final Duration WAITING = Duration.ofHours(2);

  private final DataSource database;
  private final Connection connection;

  private RunLocks(DataSource database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  /**
   * Takes the lock of a job, then waits until no other job writes, two hours at the most.
   *
   * @throws AnotherRunInProgress when the job is running already, or another one goes on for too
   *     long; it names who has the lock
   */
  static RunLocks acquire(DataSource database, String job) {
    return acquire(database, job, WAITING);
  }

  static RunLocks acquire(DataSource database, String job, Duration patience) {
    return LostConnection.survive(() -> acquireOnce(database, job, patience));
  }

  private static RunLocks acquireOnce(DataSource database, String job, Duration patience) {
    RunLocks locks = new RunLocks(database, DataSourceUtils.getConnection(database));
    try {
      Queries queries =
          new Queries(
              new NamedParameterJdbcTemplate(
                  new SingleConnectionDataSource(locks.connection, true)));
      if (!queries.sql("job/lock_job").param("job", job).query(Boolean.class).single()) {
        throw AnotherRunInProgress.ofHolder(job, holder(queries, job));
      }
      awaitTheWarehouse(queries, job, patience);
    } catch (RuntimeException e) {
      locks.close();
      throw e;
    }
    return locks;
  }

  private static void awaitTheWarehouse(Queries queries, String job, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    boolean told = false;
    while (!queries.sql("job/lock_warehouse").query(Boolean.class).single()) {
      String holder = holder(queries, null);
      if (System.nanoTime() > deadline) {
        throw AnotherRunInProgress.afterWaiting(job, patience, holder);
      }
      if (!told) {
        LOG.warn("waiting until another writer of the warehouse has ended: {}", holder);
        told = true;
      }
      pause();
    }
  }

  private static String holder(Queries queries, @Nullable String job) {
    return queries
        .sql("job/lock_holder")
        .param("job", job)
        .query(String.class)
        .optional()
        .orElse("somebody who has ended since");
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for another job", e);
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
      Queries queries =
          new Queries(
              new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true)));
      queries.number("job/unlock", Map.of());
    } catch (DataAccessException e) {
      LOG.debug("the connection is broken, and with it the locks are gone", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }
}
