package vn.tonghop.operate.action;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tonghop.database.Queries;
import vn.tonghop.job.JobRunner;
import vn.tonghop.operate.run.RunOnTerminal;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.Known;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;

/** Lets a run publish that its job's budget has stopped. */
@Command(
    name = "publish",
    description = {
      "Publishes a run that was stopped by the budget of its job.",
      "More is wrong with it than the budget permits. The run goes on to its end; that it was let"
          + " through is recorded as an action, with who and why."
    })
public final class PublishCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "RUN", description = "The run's number, as runs lists it.")
  private long run;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, for whoever asks later.")
  private String reason = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${env:TONGHOP_USER:-${sys:user.name}}",
      description = "Who does it; without it TONGHOP_USER, else the login.")
  private String by = "";

  /** Works on a terminal. */
  public PublishCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (reason.isBlank() || by.isBlank()) {
      throw new ParameterException(
          spec.commandLine(), "--reason needs a text that says why, and --by a name");
    }
    try (Session session = Session.toRun(terminal)) {
      new Known(session).run(run);
      Waiting waiting =
          session
              .jdbc()
              .sql(Queries.text("operate/stopped_by_budget"))
              .param("run", run)
              .query(Waiting.class)
              .single();
      if (!waiting.isWaiting()) {
        throw CommandFailure.wrongUsage(
            "Run %d of %s %s, and its budget does not keep it from publishing. See tonghop show %d."
                .formatted(run, waiting.jobName(), waiting.status(), run));
      }
      JobRunner runner = session.bean(JobRunner.class);
      long action = record(session);
      terminal.out().printf("Action %d: publish run %d.%n", action, run);
      return new RunOnTerminal(terminal)
          .of(session, Set.of(), progress -> runner.restart(run, progress));
    }
  }

  private long record(Session session) {
    return session
        .jdbc()
        .sql(Queries.text("operate/record_publish"))
        .param("now", OffsetDateTime.now(session.clock()))
        .param("by", by.strip())
        .param("run", run)
        .param("reason", reason.strip())
        .query(Long.class)
        .single();
  }

  private record Waiting(String jobName, String status, boolean isWaiting) {}
}
