package vn.tonghop.job;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Says whom a run waits for, be it before its first statement or in its last: it looks in a session
 * of its own, for those of the run wait. A run waits as long as it must, for what others have open
 * is theirs.
 */
final class LockWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LockWatch.class);
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final NamedParameterJdbcTemplate database;
  private final Consumer<String> tell;
  private final Set<Integer> seen = new HashSet<>();
  private final Set<Integer> told = new HashSet<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "lock watch");
            made.setDaemon(true);
            return made;
          });

  private LockWatch(DataSource database, Consumer<String> tell) {
    this.database = new NamedParameterJdbcTemplate(database);
    this.tell = tell;
  }

  /**
   * Begins to look.
   *
   * @param tell hears of each whom the run waits for, once
   */
  static LockWatch start(DataSource database, Consumer<String> tell) {
    LockWatch watch = new LockWatch(database, tell);
    watch.thread.scheduleWithFixedDelay(
        watch::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  private synchronized void look() {
    try {
      List<WaitedFor> holders = WaitedFor.now(database);
      for (WaitedFor holder : holders) {
        // A moment is not worth telling that is over before it is read.
        if (!seen.add(holder.sessionPid()) && told.add(holder.sessionPid())) {
          LOG.warn("waits for {}", holder.told());
          tell.accept(holder.told());
        }
      }
      Set<Integer> present =
          holders.stream().map(WaitedFor::sessionPid).collect(Collectors.toSet());
      for (Integer gone : Set.copyOf(seen)) {
        if (!present.contains(gone)) {
          seen.remove(gone);
          goesOn(gone);
        }
      }
    } catch (DataAccessException e) {
      LOG.debug("nobody can tell whom the run waits for", e);
    }
  }

  private void goesOn(Integer sessionPid) {
    if (told.remove(sessionPid)) {
      LOG.warn("waits no longer for process {} of the server", sessionPid);
    }
  }

  @Override
  public synchronized void close() {
    thread.shutdownNow();
    Set.copyOf(told).forEach(this::goesOn);
  }
}
