package vn.tonghop.operate;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "rejects", description = "Lists the files and rows that were refused, and why.")
final class RejectsCommand extends Listing {
  @Mixin private final Filters filters = new Filters();

  RejectsCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    try (Session session = Session.toLook(terminal())) {
      list(
          session,
          "rejects",
          filters.parameters(),
          List.of("run_id", "file_name", "line_no", "column_name", "value", "code", "message_en"));
      return ExitCode.FINISHED;
    }
  }
}
