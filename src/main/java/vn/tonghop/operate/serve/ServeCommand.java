package vn.tonghop.operate.serve;

import java.net.BindException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import vn.tonghop.job.JobRunner;
import vn.tonghop.job.JobSettings;
import vn.tonghop.job.RunProgress;
import vn.tonghop.job.RunResult;
import vn.tonghop.operate.keep.AfterRun;
import vn.tonghop.operate.run.InboxPlace;
import vn.tonghop.operate.run.JobFile;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.operate.sql.WayIn;
import vn.tonghop.postgres.EmbeddedDatabase;

/** Runs every job with a schedule until the process is told to end. */
@Command(
    name = "serve",
    description = {
      "Runs each job that has a schedule, in its zone, and goes on with what did not finish.",
      "Keeps the embedded database up, and says how to connect. Ends on Ctrl-C or SIGTERM,",
      "with the run in progress stopped at its next chunk. What is in job.yml counts from the start on."
    })
public final class ServeCommand implements Callable<Integer> {
  private static final String PORT = "tonghop.serve.port";
  private static final int DEFAULT_PORT = 8217;

  /** Service managers kill what has not ended a minute and a half after it was told to. */
  private static final long LAST_CHUNK_SECONDS = 60;

  private final Terminal terminal;

  /** Works on a terminal. */
  public ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<JobSettings> jobs = scheduled();
    AtomicReference<@Nullable Scheduler> present = new AtomicReference<>();
    CountDownLatch over = new CountDownLatch(1);
    try (Session session = Session.toRun(terminal);
        ServeLock ignored = ServeLock.acquire(terminal.folders().home());
        DatabaseKeeper ignoredKeeper =
            DatabaseKeeper.start(() -> session.embedded().ifPresent(this::keepUp));
        StatusPages pages = pages(session, present)) {
      JobRunner runner = session.bean(JobRunner.class);
      ServedRuns runs = new ServedRuns(session.jdbc());
      Clock clock = session.clock();
      Timetable timetable = timetable(jobs, runs, clock.instant());
      Scheduler scheduler =
          new Scheduler(
              timetable,
              clock,
              job -> {
                RunResult result = run(runner, job);
                if (result.end() != RunResult.End.TAKEN) {
                  AfterRun.tidyAndTell(session, terminal);
                }
                return result;
              },
              runs,
              () -> session.embedded().ifPresent(this::keepUp),
              new ServeReport(pages.registry(), runs, clock),
              terminal::say);
      present.set(scheduler);
      session.whenToldToEnd(() -> stop(scheduler, runner, over));
      tell(session, timetable, clock.instant(), pages.port());
      scheduler.serve();
      return ExitCode.FINISHED;
    } finally {
      over.countDown();
    }
  }

  private List<JobSettings> scheduled() {
    List<JobSettings> jobs =
        JobFile.readAll(terminal.folders()).stream().filter(job -> job.schedule() != null).toList();
    if (jobs.isEmpty()) {
      throw CommandFailure.wrongUsage(
          "No job in %s has a schedule. Add one to its job.yml, such as: schedule: \"0 0 2 * * *\""
              .formatted(terminal.folders().jobs()));
    }
    for (JobSettings job : jobs) {
      InboxPlace place = new InboxPlace(terminal.folders().home(), job.inbox());
      place.refuseOwnFolders();
      if (job.ownInbox()) {
        place.createAtFirst();
      }
    }
    return jobs;
  }

  private StatusPages pages(Session session, AtomicReference<@Nullable Scheduler> present) {
    String setting = session.setting(PORT);
    int port = setting.matches("[0-9]{1,5}") ? Integer.parseInt(setting) : DEFAULT_PORT;
    ServedRuns runs = new ServedRuns(session.jdbc());
    try {
      return StatusPages.open(
          port,
          () -> answers(runs),
          () -> {
            Scheduler scheduler = present.get();
            return scheduler == null || scheduler.isLookedAfter();
          });
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof BindException
            || cause instanceof org.springframework.boot.web.server.PortInUseException) {
          throw CommandFailure.failed(
              "Port %d of this machine, for the pages that say how serve is, is taken. Set %s in application.yml to another."
                  .formatted(port, PORT),
              e);
        }
      }
      throw e;
    }
  }

  private static boolean answers(ServedRuns runs) {
    try {
      runs.serverStart();
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static Timetable timetable(List<JobSettings> jobs, ServedRuns runs, Instant now) {
    Timetable timetable = new Timetable();
    for (JobSettings job : jobs) {
      ServedRuns.Last last = runs.last(job.name()).orElse(null);
      timetable.add(
          job, last == null ? now : last.begunAt().toInstant(), last != null && !last.isFinished());
    }
    return timetable;
  }

  private RunResult run(JobRunner runner, JobSettings job) {
    return runner.run(
        job,
        new RunProgress() {
          @Override
          public void step(String name) {
            LoggerFactory.getLogger(ServeCommand.class).debug("{}: {}", job.name(), name);
          }

          @Override
          public void counts(long done, long total, String unit) {
            // Nobody watches; the run's log has its steps.
          }

          @Override
          public void waits(String whom) {
            terminal.say("The job %s waits for %s.".formatted(job.name(), whom));
          }
        });
  }

  private void keepUp(EmbeddedDatabase database) {
    if (database.keepUp()) {
      terminal.say("The embedded database was gone and has been started again.");
    }
  }

  private void tell(Session session, Timetable timetable, Instant now, int port) {
    WayIn.tell(session, terminal);
    for (JobSettings job : timetable.jobs()) {
      Instant next = timetable.next(job, now);
      terminal
          .out()
          .printf(
              "job       %s: %s, next %s%n",
              job.name(),
              job.schedule(),
              next == null ? "never" : next.atZone(job.zone()).toOffsetDateTime());
    }
    terminal
        .out()
        .printf(
            "status    http://127.0.0.1:%1$d/actuator/health, http://127.0.0.1:%1$d/actuator/prometheus%n",
            port);
    terminal.out().flush();
  }

  private void stop(Scheduler scheduler, JobRunner runner, CountDownLatch over) {
    scheduler.stop();
    runner.stop();
    try {
      if (!over.await(LAST_CHUNK_SECONDS, TimeUnit.SECONDS)) {
        terminal.say("The chunk takes too long; it is given up, and the next run repeats it.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
