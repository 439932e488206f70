package vn.tonghop.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a run go on while it holds its locks and nobody stops it. A step asks before each
 * transaction and again before that commits: a process that has lost its locks must not write where
 * another may be writing.
 */
final class RunGuard {

  /** Part of a step, in a transaction. */
  interface Work {
    void run() throws Exception;
  }

  private static final Logger LOG = LoggerFactory.getLogger(RunGuard.class);

  private static final long A_SECOND = 1_000_000_000L;

  private final RunLocks locks;
  private final FencedTransactions transactions;
  private final Set<Connection> working = new HashSet<>();
  private final AtomicLong lastCheck = new AtomicLong(System.nanoTime());
  private boolean stopped;

  RunGuard(RunLocks locks, FencedTransactions transactions) {
    this.locks = locks;
    this.transactions = transactions;
  }

  /**
   * Whether the run may go on.
   *
   * @throws RunInterrupted when it may not
   */
  void check() {
    if (isStopped()) {
      throw RunInterrupted.stopped();
    }
    checkLocks();
  }

  /**
   * The same, asked so often that it is looked up once a second only: before a file is moved or put
   * in its place, which no transaction holds back. A process that slept wakes later than that.
   *
   * @throws RunInterrupted when it may not
   */
  void checkAtTimes() {
    long now = System.nanoTime();
    if (now - lastCheck.get() > A_SECOND) {
      check();
      lastCheck.set(System.nanoTime());
    }
  }

  /**
   * Whether the present transaction may still commit.
   *
   * @throws RunInterrupted when it may not
   */
  void checkLocks() {
    if (!locks.areHeld()) {
      throw RunInterrupted.unlocked();
    }
  }

  /**
   * Does all of a transaction's work, which {@link #stop} cuts short.
   *
   * @param connection the transaction's
   * @throws RunInterrupted when it was cut short
   */
  void watch(Connection connection, Work work) throws Exception {
    begin(connection);
    try {
      work.run();
    } catch (RuntimeException e) {
      if (isStopped()) {
        LOG.info("cut short: {}", e.getMessage());
        throw RunInterrupted.stopped();
      }
      throw e;
    } finally {
      end(connection);
    }
  }

  /** Has the run end at its next chunk, and at once what a single statement works on for long. */
  synchronized void stop() {
    stopped = true;
    for (Connection connection : working) {
      try {
        connection.unwrap(PGConnection.class).cancelQuery();
      } catch (SQLException e) {
        LOG.warn("a statement could not be cut short", e);
      }
    }
  }

  synchronized boolean isStopped() {
    return stopped || transactions.isStopAsked();
  }

  private synchronized void begin(Connection connection) {
    working.add(connection);
  }

  private synchronized void end(Connection connection) {
    working.remove(connection);
  }
}
