package vn.tonghop.operate.run;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import vn.tonghop.database.Queries;
import vn.tonghop.job.FailOn;
import vn.tonghop.job.JobRunner;
import vn.tonghop.job.RunProgress;
import vn.tonghop.job.RunResult;
import vn.tonghop.operate.keep.AfterRun;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Explanation;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.operate.totals.Totals;
import vn.tonghop.operate.totals.TotalsTable;

/** What a person is told of a run: how far it is, what it did, the totals, and the exit code. */
public final class RunOnTerminal {

  /** Service managers kill what has not ended a minute and a half after it was told to. */
  private static final long PATIENCE_SECONDS = 60;

  private final Terminal terminal;

  /** Tells on a terminal. */
  public RunOnTerminal(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs a job to its end, or until the process is told to end. */
  public int of(Session session, Set<FailOn> failOn, Function<RunProgress, RunResult> run) {
    return of(session, failOn, run, true);
  }

  /** The same, for somebody who knows already which totals change. */
  public int withoutTotals(Session session, Function<RunProgress, RunResult> run) {
    return of(session, Set.of(), run, false);
  }

  private int of(
      Session session,
      Set<FailOn> failOn,
      Function<RunProgress, RunResult> run,
      boolean printsTotals) {
    AtomicBoolean running = new AtomicBoolean(true);
    CountDownLatch over = new CountDownLatch(1);
    session.whenToldToEnd(
        () -> {
          if (running.get()) {
            stop(session.bean(JobRunner.class), over);
          }
        });
    try {
      RunResult result = result(run);
      running.set(false);
      return told(session, failOn, result, printsTotals);
    } finally {
      over.countDown();
    }
  }

  private RunResult result(Function<RunProgress, RunResult> run) {
    TerminalProgress progress = new TerminalProgress(terminal);
    try {
      return run.apply(progress);
    } finally {
      progress.end();
    }
  }

  private int told(Session session, Set<FailOn> failOn, RunResult result, boolean printsTotals) {
    if (result.end() != RunResult.End.TAKEN) {
      AfterRun.tidyAndTell(session, terminal);
    }
    result.summary().forEach(terminal.out()::println);
    if (!result.succeeded()) {
      terminal.say(
          "tonghop: Run %d %s: %s"
              .formatted(
                  result.runId(),
                  result.end() == RunResult.End.STOPPED ? "was stopped" : "failed",
                  result.failure()));
      terminal.say("To go on from where it stopped: tonghop restart " + result.runId());
      return ExitCode.FAILED;
    }
    if (printsTotals) {
      printTotals(session, result);
    }
    return exitCode(terminal, failOn, result);
  }

  /** The exit code of a run that finished; says which of the things happened that it names. */
  static int exitCode(Terminal terminal, Set<FailOn> failOn, RunResult result) {
    List<String> happened =
        failOn.stream()
            .filter(result::happened)
            .map(f -> f.name().toLowerCase(Locale.ROOT))
            .sorted()
            .toList();
    if (!happened.isEmpty()) {
      terminal.say("Exit code 3, because of " + String.join(", ", happened) + ".");
      return ExitCode.NAMED_BY_FAIL_ON;
    }
    return ExitCode.FINISHED;
  }

  // The run has finished whether or not anybody can look at what it came to.
  private void printTotals(Session session, RunResult result) {
    try {
      List<Period> periods = periods(session, result);
      for (Period period : periods) {
        if (period.isShown()) {
          Totals totals = Totals.of(session, period.period());
          terminal.out().println();
          new TotalsTable(terminal.out(), terminal.width()).print(totals);
        }
      }
      List<String> others =
          periods.stream().filter(period -> !period.isShown()).map(Period::period).toList();
      if (!others.isEmpty()) {
        terminal.out().println();
        terminal
            .out()
            .println("Totals changed too, see tonghop totals: " + String.join(", ", others));
      }
    } catch (DataAccessException e) {
      terminal.say(
          "The run finished, but its totals cannot be shown: "
              + Explanation.inWords(e)
              + ". See tonghop totals.");
    }
  }

  private void stop(JobRunner runner, CountDownLatch over) {
    terminal.say("");
    terminal.say("Stopping at the end of the present chunk; what is committed is kept.");
    runner.stop();
    try {
      if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        terminal.say("The chunk takes too long; it is given up, and the next run repeats it.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * A period of which totals changed.
   *
   * @param isShown whether its totals are printed, and not only its name
   */
  private record Period(String period, boolean isShown) {}

  private static List<Period> periods(Session session, RunResult result) {
    return session
        .jdbc()
        .sql(Queries.text("operate/run_periods"))
        .param("run", result.runId())
        .query(Period.class)
        .list();
  }
}
