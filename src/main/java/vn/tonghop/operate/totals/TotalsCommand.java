package vn.tonghop.operate.totals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.database.Queries;
import vn.tonghop.operate.listing.Listing;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Known;
import vn.tonghop.operate.session.Nearest;
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
      if (publication != null) {
        refuseUnknown(session, publication);
      }
      Totals.Filter filter = new Totals.Filter(new Known(session).period(period), publication);
      Totals totals = Totals.of(session, filter);
      if (totals.rows().isEmpty()) {
        throw noTotals(session, filter);
      }
      if (json()) {
        list(session, "totals", filter, List.of());
      } else {
        new TotalsTable(terminal().out(), terminal().width()).print(totals);
      }
      return ExitCode.FINISHED;
    }
  }

  private static void refuseUnknown(Session session, int publication) {
    int newest =
        session
            .jdbc()
            .sql(Queries.text("operate/newest_publication"))
            .query(Integer.class)
            .single();
    if (publication < 1 || publication > newest) {
      throw CommandFailure.wrongUsage(
          "There is no publication "
              + publication
              + (newest == 0 ? "; nothing is published yet." : "; the newest is " + newest + "."));
    }
  }

  private static CommandFailure noTotals(Session session, Totals.Filter filter) {
    List<String> periods =
        session.jdbc().sql(Queries.text("operate/known_periods")).query(String.class).list();
    return CommandFailure.wrongUsage(
        periods.isEmpty()
            ? "There are no totals yet."
            : "There are no totals for %s%s.%s There are some for %s."
                .formatted(
                    filter.period(),
                    filter.publication() == null ? "" : " in publication " + filter.publication(),
                    periods.contains(filter.period())
                        ? ""
                        : Nearest.question(filter.period(), periods),
                    String.join(", ", periods)));
  }
}
