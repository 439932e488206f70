package vn.tonghop.operate.run;

import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.database.Queries;
import vn.tonghop.job.RunControl;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Known;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;

/** Stops a run that another process works on. */
@Command(
    name = "stop",
    description = {
      "Stops a run at the end of its present chunk.",
      "What is committed is kept, analysts see nothing of it, and restart goes on from there."
    })
public final class StopCommand implements Callable<Integer> {
  private static final long GLANCE_MILLIS = 200;

  private final Terminal terminal;

  @Parameters(paramLabel = "RUN", description = "The run's number, as runs lists it.")
  private long run;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "90",
      description = "Wait so long for it to end (${DEFAULT-VALUE}).")
  private int wait;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${env:TONGHOP_USER:-${sys:user.name}}",
      description = "Who stops it; without it TONGHOP_USER, else the login.")
  private String by = "";

  /** Works on a terminal. */
  public StopCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  private record State(
      String jobName, String status, @Nullable String message, @Nullable OffsetDateTime heardAt) {

    boolean isRunning() {
      return status.equals("running");
    }
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Session session = Session.toLook(terminal)) {
      new Known(session).run(run);
      RunControl control = new RunControl(session.dataSource(), session.clock());
      State before = state(session);
      if (!before.isRunning()) {
        throw CommandFailure.wrongUsage(
            "Run %d is not in progress, it %s.%s"
                .formatted(run, inThePast(before), remedy(before)));
      }
      if (!control.askToStop(run, by.strip())) {
        // It ended between the two questions, or has not said yet that it works on this run.
        throw CommandFailure.failed(
            "Run %d begins or ends at this moment. See tonghop show %d and try again."
                .formatted(run, run));
      }
      terminal.say("Run %d is to stop at the end of its present chunk.".formatted(run));
      return told(control, await(session));
    }
  }

  private State await(Session session) throws InterruptedException {
    long deadline = System.nanoTime() + wait * 1_000_000_000L;
    State now = state(session);
    while (now.isRunning() && System.nanoTime() < deadline) {
      Thread.sleep(GLANCE_MILLIS);
      now = state(session);
    }
    return now;
  }

  private int told(RunControl control, State now) {
    if (now.isRunning()) {
      terminal.say(
          control.isSilent(now.heardAt())
              ? "Its process has not been heard of since %s. To give it up: tonghop recover"
                  .formatted(now.heardAt())
              : "It has not ended yet, and will at its next chunk. See tonghop show " + run);
      return ExitCode.FAILED;
    }
    terminal.out().println("Run %d %s: %s".formatted(run, inThePast(now), now.message()));
    String remedy = remedy(now);
    if (!remedy.isEmpty()) {
      terminal.out().println(remedy.strip());
    }
    return now.status().equals("failed") ? ExitCode.FAILED : ExitCode.FINISHED;
  }

  private static String inThePast(State state) {
    return state.status().equals("stopped") ? "was stopped" : state.status();
  }

  private String remedy(State state) {
    return state.status().equals("finished")
        ? ""
        : " To go on from where it stopped: tonghop restart %d; tonghop run %s goes on with it too, and takes in what has arrived since."
            .formatted(run, state.jobName());
  }

  private State state(Session session) {
    return session
        .jdbc()
        .sql(Queries.text("operate/run_status"))
        .param("run", run)
        .query(State.class)
        .single();
  }
}
