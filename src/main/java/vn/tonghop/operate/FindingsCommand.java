package vn.tonghop.operate;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "findings", description = "Lists what reconciliation found.")
final class FindingsCommand extends Listing {
  @Mixin private final Filters filters = new Filters();

  FindingsCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    try (Session session = Session.toLook(terminal())) {
      list(
          session,
          "findings",
          filters.parameters(),
          List.of(
              "finding_id",
              "severity",
              "state",
              "code",
              "period",
              "commune",
              "indicator",
              "value",
              "expected",
              "file_name",
              "line_no",
              "message_en"));
      return ExitCode.FINISHED;
    }
  }
}
