package vn.tonghop.operate.totals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.operate.listing.Listing;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Known;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;

/** Shows the totals of a period. */
@Command(name = "totals", description = "Shows the district's totals and achievement rates.")
public final class TotalsCommand extends Listing {
  @Option(
      names = "--period",
      paramLabel = "P",
      required = true,
      description = "Such as 2024, 2024-H1, 2024-9M, 2024-Q3 or 2024-11.")
  private String period = "";

  @Option(
      names = "--as-of",
      paramLabel = "PUBLICATION",
      description = "As this earlier publication had them.")
  private @Nullable Integer publication;

  /** Works on a terminal. */
  public TotalsCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    try (Session session = Session.toLook(terminal())) {
      Known known = new Known(session);
      if (publication != null) {
        known.publication(publication);
      }
      Totals.Filter filter = new Totals.Filter(known.period(period), publication);
      Totals totals = Totals.of(session, filter);
      if (totals.rows().isEmpty()) {
        throw known.nothingFor("totals", filter.period(), publication);
      }
      if (json()) {
        list(session, "totals", filter, List.of());
      } else {
        new TotalsTable(terminal().out(), terminal().width()).print(totals);
      }
      return ExitCode.FINISHED;
    }
  }
}
