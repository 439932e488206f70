package vn.tonghop.operate.listing;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;

/** Lists the runs. */
@Command(name = "runs", description = "Lists the runs, the newest first.")
public final class RunsCommand extends Listing {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many (${DEFAULT-VALUE}).")
  private int last;

  /** Works on a terminal. */
  public RunsCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    if (last < 1) {
      throw new ParameterException(spec.commandLine(), "--last needs a number above 0");
    }
    try (Session session = Session.toLook(terminal())) {
      list(
          session,
          "runs",
          RunFilter.newest(last, session),
          List.of(
              "run_id", "job_name", "status", "started_at", "seconds", "publication", "message"));
      return ExitCode.FINISHED;
    }
  }
}
