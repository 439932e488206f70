package vn.tonghop.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says while a run is in progress that its process lives, and hears whether it is to stop. */
final class Heartbeat implements AutoCloseable {

  static final Duration EVERY = Duration.ofSeconds(2);

  private final RunLocks locks;
  private final RunGuard guard;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "heartbeat");
            made.setDaemon(true);
            return made;
          });

  private Heartbeat(RunLocks locks, RunGuard guard) {
    this.locks = locks;
    this.guard = guard;
  }

  static Heartbeat start(RunLocks locks, RunGuard guard) {
    Heartbeat heartbeat = new Heartbeat(locks, guard);
    heartbeat.thread.scheduleWithFixedDelay(
        heartbeat::beat, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    return heartbeat;
  }

  private void beat() {
    Optional<Boolean> stopAsked = locks.beat();
    if (stopAsked.orElse(false) && !guard.isStopped()) {
      guard.stop();
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
