package vn.tonghop.operate.listing;

import picocli.CommandLine.Command;
import vn.tonghop.operate.session.Terminal;

/** What reconciliation found. */
@Command(name = "findings", description = "Lists what reconciliation found.")
public final class FindingsCommand extends FilteredListing {

  /** Works on a terminal. */
  public FindingsCommand(Terminal terminal) {
    super(
        terminal,
        "findings",
        "finding_id",
        "severity",
        "state",
        "code",
        "period",
        "commune",
        "indicator",
        "value",
        "expected",
        "proposal",
        "effect",
        "file_name",
        "line_no",
        "message_en");
  }
}
