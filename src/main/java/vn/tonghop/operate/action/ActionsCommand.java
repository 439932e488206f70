package vn.tonghop.operate.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.tonghop.operate.listing.Listing;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Known;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;

/** Lists what administrators did. */
@Command(
    name = "actions",
    description = {
      "Lists what administrators did, the last first.",
      "What has no publication waits for the next run."
    })
public final class ActionsCommand extends Listing {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--period", paramLabel = "P", description = "On this period, such as 2024-11.")
  private @Nullable String period;

  @Option(names = "--commune", paramLabel = "CODE", description = "On this commune.")
  private @Nullable String commune;

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "100",
      description = "At most so many (${DEFAULT-VALUE}).")
  private int last;

  /** Works on a terminal. */
  public ActionsCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    if (last < 1) {
      throw new ParameterException(spec.commandLine(), "--last needs a number above 0");
    }
    try (Session session = Session.toLook(terminal())) {
      Known known = new Known(session);
      known.commune(commune);
      list(
          session,
          "actions",
          new Asked(period == null ? null : known.period(period), commune, last),
          List.of(
              "action_id",
              "at",
              "by_whom",
              "action",
              "period",
              "commune",
              "indicator",
              "finding_id",
              "file_id",
              "undoes",
              "undone_by",
              "publication",
              "reason"));
      return ExitCode.FINISHED;
    }
  }

  private record Asked(@Nullable String period, @Nullable String commune, int last) {}
}
