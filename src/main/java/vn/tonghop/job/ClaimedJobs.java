package vn.tonghop.job;

import java.time.Clock;
import java.util.function.Consumer;
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
   * @param tell hears of each whom this process has to wait for, from here on until the job is
   *     closed
   * @throws AnotherRunInProgress when it is running already, or another one goes on for too long
   */
  Claimed claim(String job, Consumer<String> tell) {
    LockWatch watch = LockWatch.start(database, tell);
    try {
      RunLocks locks = RunLocks.acquire(database, job, clock, tell);
      transactions.goBy(locks.asClaim());
      RunGuard present = new RunGuard(locks, transactions);
      guard = present;
      return new Claimed(locks, present, Heartbeat.start(locks, present), watch);
    } catch (RuntimeException e) {
      watch.close();
      throw e;
    }
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
    private final LockWatch watch;

    private Claimed(RunLocks locks, RunGuard present, Heartbeat heartbeat, LockWatch watch) {
      this.locks = locks;
      this.present = present;
      this.heartbeat = heartbeat;
      this.watch = watch;
    }

    /** Lets its runs go on. */
    RunGuard guard() {
      return present;
    }

    @Override
    public void close() {
      guard = null;
      watch.close();
      heartbeat.close();
      transactions.goBy(null);
      locks.close();
    }
  }
}
