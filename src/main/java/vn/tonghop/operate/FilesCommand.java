package vn.tonghop.operate;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "files",
    description = "Lists the files that arrived, and what became of their lines.")
final class FilesCommand extends Listing {
  @Mixin private final Filters filters = new Filters();

  FilesCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    try (Session session = Session.toLook(terminal())) {
      list(
          session,
          "files",
          filters.parameters(),
          List.of(
              "file_id",
              "file_name",
              "received_at",
              "status",
              "lines_total",
              "lines_accepted",
              "lines_rejected",
              "lines_held",
              "lines_ignored",
              "lines_duplicate"));
      return ExitCode.FINISHED;
    }
  }
}
