package vn.tonghop.operate;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "runs", description = "Lists the runs, the newest first.")
final class RunsCommand extends Listing {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many (${DEFAULT-VALUE}).")
  private int last;

  RunsCommand(Terminal terminal) {
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
          Map.of("last", last),
          List.of(
              "run_id", "job_name", "status", "started_at", "seconds", "publication", "message"));
      return ExitCode.FINISHED;
    }
  }
}
