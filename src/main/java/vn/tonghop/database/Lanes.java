package vn.tonghop.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work that several connections do at once, because the server gives a statement that writes one
 * processor only.
 *
 * <p>Each lane is a transaction of its own, which sees what was committed before. What lanes have
 * committed stays when another fails, so whoever uses them first takes back what an unfinished
 * attempt left behind.
 */
public final class Lanes {

  /** How many there are; the work tables of the database have as many parts. */
  public static final int COUNT = 2;

  /** Who sees to it that work may still be done, and may stop it. */
  public interface Watch {
    /** Does the work, within its transaction and thread. */
    void during(Runnable work);
  }

  private final @Nullable TransactionTemplate transaction;
  private final Watch watch;

  /**
   * Binds to a database.
   *
   * @param transactions where each lane gets its transaction
   * @param watch over each of them
   */
  public Lanes(PlatformTransactionManager transactions, Watch watch) {
    this.watch = watch;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  private Lanes() {
    this.watch = Runnable::run;
    this.transaction = null;
  }

  /**
   * Lanes that work one after the other in the caller's transaction, which takes all of it back.
   */
  public static Lanes inTurn() {
    return new Lanes();
  }

  /** Does what comes before, between or after the lanes, in a transaction of its own. */
  public void alone(Runnable work) {
    if (transaction == null) {
      work.run();
    } else {
      transaction.executeWithoutResult(status -> watch.during(work));
    }
  }

  /**
   * Does the work once in each lane and waits for all.
   *
   * @param work is given the lane, from 1 on
   * @throws RuntimeException what the first lane that failed threw, after all have ended
   */
  public void together(IntConsumer work) {
    if (transaction == null) {
      IntStream.rangeClosed(1, COUNT).forEach(work);
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(COUNT);
    try {
      List<Future<?>> lanes = new ArrayList<>();
      for (int lane = 1; lane <= COUNT; lane++) {
        int number = lane;
        lanes.add(threads.submit(() -> alone(() -> work.accept(number))));
      }
      waitFor(lanes);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void waitFor(List<Future<?>> lanes) {
    RuntimeException failure = null;
    for (Future<?> lane : lanes) {
      try {
        lane.get();
      } catch (ExecutionException e) {
        failure = first(failure, e.getCause() instanceof RuntimeException r ? r : wrapped(e));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        failure = first(failure, wrapped(e));
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static RuntimeException wrapped(Exception cause) {
    CancellationException ended = new CancellationException("A lane was not finished");
    ended.initCause(cause);
    return ended;
  }

  private static RuntimeException first(@Nullable RuntimeException before, RuntimeException now) {
    if (before == null) {
      return now;
    }
    before.addSuppressed(now);
    return before;
  }
}
