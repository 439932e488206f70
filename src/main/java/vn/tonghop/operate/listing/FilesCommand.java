package vn.tonghop.operate.listing;

import picocli.CommandLine.Command;
import vn.tonghop.operate.session.Terminal;

/** What arrived. */
@Command(
    name = "files",
    description = "Lists the files that arrived, and what became of their lines.")
public final class FilesCommand extends FilteredListing {

  /** Works on a terminal. */
  public FilesCommand(Terminal terminal) {
    super(
        terminal,
        "files",
        "file_id",
        "file_name",
        "received_at",
        "status",
        "lines_total",
        "lines_accepted",
        "lines_rejected",
        "lines_held",
        "lines_ignored",
        "lines_duplicate");
  }
}
