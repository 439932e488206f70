package vn.tonghop.operate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.database.Queries;

@Command(name = "totals", description = "Shows the district's totals and achievement rates.")
final class TotalsCommand extends Listing {
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

  TotalsCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    try (Session session = Session.toLook(terminal())) {
      if (publication != null) {
        refuseUnknown(session, publication);
      }
      if (json()) {
        list(
            session,
            publication == null ? "totals" : "totals_as_of",
            publication == null
                ? Map.of("period", period)
                : Map.of("period", period, "publication", publication),
            List.of());
        return ExitCode.FINISHED;
      }
      Totals totals =
          publication == null
              ? Totals.of(session, period)
              : Totals.asOf(session, period, publication);
      if (totals.rows().isEmpty()) {
        terminal().say("No totals for " + period + ". " + knownPeriods(session));
      } else {
        new TotalsTable(terminal().out()).print(totals);
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

  private static String knownPeriods(Session session) {
    List<String> periods =
        session.jdbc().sql(Queries.text("operate/known_periods")).query(String.class).list();
    return periods.isEmpty()
        ? "There are none for any period."
        : "There are some for " + String.join(", ", periods) + ".";
  }
}
