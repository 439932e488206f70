package vn.tonghop.job;

import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Jobs that this process works on, one at a time. */
final class ClaimedJobs {

  private final DataSource database;
  private final FencedTransactions transactions;
  private final Clock clock;
  private volatile @Nullable RunGuard guard;

  ClaimedJobs(DataSource database, FencedTransactions transactions, Clock clock) {
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Takes a job up; from here on everything that is written goes by the claim on it.
   *
   * @throws AnotherRunInProgress when it is running already, or another one goes on for too long
   */
  Claimed claim(String job) {
    RunLocks locks = RunLocks.acquire(database, job, clock);
    transactions.goBy(locks.asClaim());
    RunGuard present = new RunGuard(locks, transactions);
    guard = present;
    return new Claimed(locks, present, Heartbeat.start(locks, present));
  }

  /** Has the run that is in progress end at its next chunk, where one is. */
  void stop() {
    RunGuard present = guard;
    if (present != null) {
      present.stop();
    }
  }

  /** A job that this process works on until it is closed. */
  final class Claimed implements AutoCloseable {
    private final RunLocks locks;
    private final RunGuard present;
    private final Heartbeat heartbeat;

    private Claimed(RunLocks locks, RunGuard present, Heartbeat heartbeat) {
      this.locks = locks;
      this.present = present;
      this.heartbeat = heartbeat;
    }

    /** Lets its runs go on. */
    RunGuard guard() {
      return present;
    }

    @Override
    public void close() {
      guard = null;
      heartbeat.close();
      transactions.goBy(null);
      locks.close();
    }
  }
}
