package vn.tonghop.operate.serve;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.job.AnotherRunInProgress;
import vn.tonghop.job.JobSettings;
import vn.tonghop.job.RunResult;

/**
 * Runs what is due, one after the other, in one thread: a job never overlaps with itself or with
 * another one of this process, and the locks of the database keep other processes apart.
 */
final class Scheduler {

  /** Does a job's run, or goes on with the one that did not finish. */
  interface Runner {
    RunResult run(JobSettings job);
  }

  private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
  private static final int LOOK_EVERY_MILLIS = 500;

  /** How often it is looked, after which a job is asked for again that somebody else runs. */
  private static final int PATIENCE = 20;

  private final Timetable timetable;
  private final Clock clock;
  private final Runner runner;
  private final ServedRuns runs;
  private final Runnable keepDatabaseUp;
  private final ServeReport report;
  private final Consumer<String> tell;
  private boolean stopping;
  private int patience;

  /**
   * Makes one that has not begun.
   *
   * @param keepDatabaseUp sees to it, before anything is run, that there is a database
   * @param tell hears of what whoever looks after the program should know
   */
  Scheduler(
      Timetable timetable,
      Clock clock,
      Runner runner,
      ServedRuns runs,
      Runnable keepDatabaseUp,
      ServeReport report,
      Consumer<String> tell) {
    this.timetable = timetable;
    this.clock = clock;
    this.runner = runner;
    this.runs = runs;
    this.keepDatabaseUp = keepDatabaseUp;
    this.report = report;
    this.tell = tell;
  }

  /** Runs what is due until it is told to stop; returns after the run that is in progress. */
  void serve() {
    while (sleep()) {
      look();
    }
  }

  /** Looks once, and runs what is due now. */
  void look() {
    report.looked();
    try {
      keepDatabaseUp.run();
      if (patience > 0) {
        patience--;
        return;
      }
      Instant now = clock.instant();
      timetable.due(now).ifPresent(job -> run(job, now));
    } catch (RuntimeException e) {
      // Whatever it was, the next night must find somebody who looks.
      LOG.error("the schedule goes on after a failure", e);
      patience = PATIENCE;
    }
  }

  private void run(JobSettings job, Instant now) {
    OffsetDateTime server = serverStart();
    try {
      RunResult result = runner.run(job);
      timetable.began(job, now);
      report.ended(job, result, clock.instant());
      tell.accept(told(job, result));
      if (!result.succeeded() && !isStopping() && !isSame(server)) {
        // Nothing was wrong with the run: its server was gone. It does not wait for another night.
        timetable.again(job);
        patience = PATIENCE;
      }
    } catch (AnotherRunInProgress e) {
      LOG.info("{} waits: {}", job.name(), e.getMessage());
      patience = PATIENCE;
    } catch (RuntimeException e) {
      report.couldNotBegin(job);
      tell.accept("The job %s could not be run: %s".formatted(job.name(), e.getMessage()));
      LOG.error("the job {} could not be run", job.name(), e);
      timetable.began(job, now);
      if (!isSame(server)) {
        timetable.again(job);
      }
      patience = PATIENCE;
    }
  }

  private static String told(JobSettings job, RunResult result) {
    return result.succeeded()
        ? "Run %d of %s: %s"
            .formatted(result.runId(), job.name(), String.join(" ", result.summary()))
        : "Run %d of %s %s: %s See tonghop show %d."
            .formatted(
                result.runId(),
                job.name(),
                result.end() == RunResult.End.STOPPED ? "was stopped" : "failed",
                result.failure(),
                result.runId());
  }

  private @Nullable OffsetDateTime serverStart() {
    try {
      return runs.serverStart();
    } catch (RuntimeException e) {
      LOG.info("the database does not answer", e);
      return null;
    }
  }

  private boolean isSame(@Nullable OffsetDateTime server) {
    return server != null && server.equals(serverStart());
  }

  private synchronized boolean sleep() {
    try {
      if (!stopping) {
        wait(LOOK_EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
    return !stopping;
  }

  /** Whether runs will be begun: somebody looks, or is kept by a run. */
  boolean isLookedAfter() {
    return report.isLookedAfter();
  }

  /** Has {@link #serve} return; whoever calls it stops the run that is in progress. */
  synchronized void stop() {
    stopping = true;
    notifyAll();
  }

  private synchronized boolean isStopping() {
    return stopping;
  }
}
