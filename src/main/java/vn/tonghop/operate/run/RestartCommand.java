package vn.tonghop.operate.run;

import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.tonghop.job.JobRunner;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.Known;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;

/** Goes on with a run. */
@Command(
    name = "restart",
    description = "Goes on with a failed or stopped run from where it stopped.")
public final class RestartCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "RUN", description = "The run's number, as runs lists it.")
  private long run;

  /** Works on a terminal. */
  public RestartCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Session session = Session.toRun(terminal)) {
      new Known(session).run(run);
      JobRunner runner = session.bean(JobRunner.class);
      return new RunOnTerminal(terminal)
          .of(
              session,
              Set.of(),
              progress -> {
                try {
                  return runner.restart(run, progress);
                } catch (IllegalArgumentException e) {
                  throw CommandFailure.wrongUsage(String.valueOf(e.getMessage()));
                }
              });
    }
  }
}
