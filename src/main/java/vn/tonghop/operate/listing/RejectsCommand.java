package vn.tonghop.operate.listing;

import picocli.CommandLine.Command;
import vn.tonghop.operate.session.Terminal;

/** What was refused. */
@Command(name = "rejects", description = "Lists the files and rows that were refused, and why.")
public final class RejectsCommand extends FilteredListing {

  /** Works on a terminal. */
  public RejectsCommand(Terminal terminal) {
    super(
        terminal,
        "rejects",
        "run_id",
        "file_name",
        "line_no",
        "column_name",
        "value",
        "code",
        "message_en");
  }
}
