package vn.tonghop.operate.serve;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded database again as soon as it is gone, in a thread of its own: a run that has
 * lost it then records so at once, and is gone on with, instead of waiting at each of its last
 * words for a server that nobody has started yet.
 */
final class DatabaseKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseKeeper.class);
  private static final int LOOK_EVERY_MILLIS = 500;

  private final Runnable keepUp;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "database keeper");
            made.setDaemon(true);
            return made;
          });
  private String lastFailure = "";

  private DatabaseKeeper(Runnable keepUp) {
    this.keepUp = keepUp;
  }

  /**
   * Begins.
   *
   * @param keepUp starts the database where it has ended
   */
  static DatabaseKeeper start(Runnable keepUp) {
    DatabaseKeeper keeper = new DatabaseKeeper(keepUp);
    keeper.thread.scheduleWithFixedDelay(
        keeper::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    return keeper;
  }

  private void look() {
    try {
      keepUp.run();
      lastFailure = "";
    } catch (RuntimeException e) {
      // What cannot be started now, such as on a full disk, is told once and tried again.
      String failure = String.valueOf(e.getMessage());
      if (!failure.equals(lastFailure)) {
        lastFailure = failure;
        LOG.error("the database cannot be started: {}", failure, e);
      }
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
