package vn.tonghop.operate.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.tonghop.database.Queries;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.Known;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;

/** Lets values into the totals that a finding keeps out. */
@Command(
    name = "release",
    description = {
      "Lets held values into the totals, or sets warnings aside: all findings that are named, or none.",
      "A release holds as long as the value stays the same, also in a revision;",
      "another value is judged anew. Of rows that say different things of one",
      "indicator, the row of the finding counts."
    })
public final class ReleaseCommand extends ActionCommand {

  @Parameters(
      paramLabel = "FINDING",
      arity = "1..*",
      description = "Numbers of findings, as findings lists them.")
  private List<Long> findings = List.of();

  /** Works on a terminal. */
  public ReleaseCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  List<NewAction> actions(Session session) {
    return findings.stream().distinct().map(number -> release(session, number)).toList();
  }

  private NewAction release(Session session, long number) {
    new Known(session).finding(number);
    Found found =
        session
            .jdbc()
            .sql(Queries.text("operate/finding_to_release"))
            .param("number", number)
            .query(Found.class)
            .single();
    if (found.releasedBy != null) {
      throw CommandFailure.wrongUsage(
          "Action %d releases finding %d already. To take that back: tonghop undo %d"
              .formatted(found.releasedBy, number, found.releasedBy));
    }
    if (found.state.equals("released")) {
      throw CommandFailure.wrongUsage(
          ("Finding %d is released already, for the same was released before of the same value."
                  + " See tonghop actions.")
              .formatted(number));
    }
    if (found.state.equals("corrected")) {
      throw CommandFailure.wrongUsage(
          "Finding %d is corrected: it is no longer found, and holds nothing. What is open: tonghop findings --state open"
              .formatted(number));
    }
    if (found.code.equals("ambiguous-number")) {
      throw CommandFailure.wrongUsage(
          ("Finding %d cannot be released: '%s' can be read in two ways, so that there is no one value to let in."
                  + " Ask the commune for a revision, as its note explains.")
              .formatted(number, found.value));
    }
    if (found.alsoHeldBy != null) {
      terminal()
          .say(
              "The value of finding %d stays out of the totals as long as others hold it too: %s."
                  .formatted(number, found.alsoHeldBy));
    }
    return new NewAction(
        "release",
        found.periodId,
        found.communeId,
        found.indicatorId,
        number,
        found.fileId,
        null,
        null,
        null,
        null);
  }

  private record Found(
      String code,
      String state,
      @Nullable String value,
      @Nullable Integer periodId,
      @Nullable Integer communeId,
      @Nullable Integer indicatorId,
      @Nullable Integer fileId,
      @Nullable Long releasedBy,
      @Nullable String alsoHeldBy) {}
}
