package vn.tonghop.operate.run;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.tonghop.database.Queries;
import vn.tonghop.job.FailOn;
import vn.tonghop.job.RunProgress;
import vn.tonghop.job.RunResult;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.operate.totals.Totals;
import vn.tonghop.operate.totals.TotalsTable;

/** What a person is told of a run: how far it is, what it did, the totals, and the exit code. */
final class RunOnTerminal {
  private final Terminal terminal;

  RunOnTerminal(Terminal terminal) {
    this.terminal = terminal;
  }

  int of(Session session, Set<FailOn> failOn, Function<RunProgress, RunResult> run) {
    TerminalProgress progress = new TerminalProgress(terminal);
    RunResult result;
    try {
      result = run.apply(progress);
    } finally {
      progress.end();
    }
    result.summary().forEach(terminal.out()::println);
    if (!result.succeeded()) {
      terminal.say(
          "tonghop: Run "
              + result.runId()
              + " failed: "
              + result.failure()
              + " To go on from where it stopped: tonghop restart "
              + result.runId());
      return ExitCode.FAILED;
    }
    for (String period : periods(session, result)) {
      terminal.out().println();
      new TotalsTable(terminal.out()).print(Totals.of(session, period));
    }
    List<String> happened =
        failOn.stream()
            .filter(result::happened)
            .map(f -> f.name().toLowerCase(java.util.Locale.ROOT))
            .sorted()
            .toList();
    if (!happened.isEmpty()) {
      terminal.say("Exit code 3, because of " + String.join(", ", happened) + ".");
      return ExitCode.NAMED_BY_FAIL_ON;
    }
    return ExitCode.FINISHED;
  }

  private static List<String> periods(Session session, RunResult result) {
    return session
        .jdbc()
        .sql(Queries.text("operate/run_periods"))
        .param("run", result.runId())
        .query(String.class)
        .list();
  }
}
