package vn.tonghop.operate.action;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.tonghop.database.Queries;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.Known;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;

/** Keeps a value out of the totals. */
@Command(
    name = "hold",
    description = {
      "Keeps a value out of the totals, also one that no rule complained about.",
      "The commune reads the reason in its note. It stays out, in revisions too,",
      "until another value arrives, the finding that this makes is released, or",
      "the action is undone."
    })
public final class HoldCommand extends ActionCommand {

  @Parameters(index = "0", paramLabel = "PERIOD", description = "Such as 2024-11.")
  private String period = "";

  @Parameters(
      index = "1",
      paramLabel = "COMMUNE",
      description =
          "The code, such as 06040; where it was given to another commune in the period,"
              + " 06040@2024-12-01 for the one that exists from that day on.")
  private String commune = "";

  @Parameters(index = "2", paramLabel = "INDICATOR", description = "The code of the indicator.")
  private String indicator = "";

  /** Works on a terminal. */
  public HoldCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  List<NewAction> actions(Session session) {
    Known known = new Known(session);
    Asked asked = asked(known);
    known.indicator(indicator);
    List<Value> values =
        session
            .jdbc()
            .sql(Queries.text("operate/value_to_hold"))
            .paramSource(asked)
            .query(Value.class)
            .list();
    if (values.isEmpty()) {
      throw missing(session, asked);
    }
    if (values.size() > 1) {
      throw CommandFailure.wrongUsage(
          "Two communes had the code %s in %s. Say which: %s"
              .formatted(
                  asked.commune,
                  asked.period,
                  values.stream()
                      .map(v -> "%s@%s (%s)".formatted(asked.commune, v.validFrom, v.communeName))
                      .collect(Collectors.joining(" or "))));
    }
    Value value = values.get(0);
    refuseHeld(session, asked, value);
    return List.of(
        new NewAction(
            "hold",
            value.periodId,
            value.communeId,
            value.indicatorId,
            null,
            value.fileId,
            value.isNothing,
            value.actual,
            value.cumulative,
            null));
  }

  private Asked asked(Known known) {
    String[] parts = commune.split("@", 2);
    known.commune(parts[0]);
    try {
      return new Asked(
          known.period(period),
          parts[0],
          indicator,
          parts.length < 2 ? null : LocalDate.parse(parts[1]));
    } catch (DateTimeParseException e) {
      throw CommandFailure.wrongUsage(
          "%s is no day; write it as in %s@2024-12-01".formatted(parts[1], parts[0]));
    }
  }

  private static void refuseHeld(Session session, Asked asked, Value value) {
    if (value.isComputed) {
      List<String> parts =
          session
              .jdbc()
              .sql(Queries.text("operate/parts_of_indicator"))
              .param("indicator", asked.indicator)
              .query(String.class)
              .list();
      throw CommandFailure.wrongUsage(
          "%s is worked out from %s. Hold the one that is in doubt."
              .formatted(asked.indicator, String.join(", ", parts)));
    }
    if (value.heldBy != null) {
      throw CommandFailure.wrongUsage(
          "It is held already, by finding %s. See tonghop findings.".formatted(value.heldBy));
    }
    if (value.heldByAction != null && value.releasedByAction != null) {
      throw CommandFailure.wrongUsage(
          "Action %d held it, and action %d released it. To hold it again: tonghop undo %d"
              .formatted(value.heldByAction, value.releasedByAction, value.releasedByAction));
    }
    if (value.heldByAction != null) {
      throw CommandFailure.wrongUsage(
          "Action %d holds it already, and the next run carries that out."
              .formatted(value.heldByAction));
    }
  }

  private CommandFailure missing(Session session, Asked asked) {
    List<String> periods =
        session
            .jdbc()
            .sql(Queries.text("operate/periods_with_value"))
            .param("commune", asked.commune)
            .param("indicator", asked.indicator)
            .query(String.class)
            .list();
    return CommandFailure.wrongUsage(
        "Commune %s states no value of %s for %s, and what is not there cannot be held.%s"
            .formatted(
                commune,
                asked.indicator,
                asked.period,
                periods.isEmpty() ? "" : " It states one for " + String.join(", ", periods) + "."));
  }

  private record Asked(
      String period, String commune, String indicator, @Nullable LocalDate since) {}

  private record Value(
      int periodId,
      int communeId,
      int indicatorId,
      @Nullable Integer fileId,
      boolean isComputed,
      String communeName,
      LocalDate validFrom,
      boolean isNothing,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal cumulative,
      @Nullable String heldBy,
      @Nullable Long heldByAction,
      @Nullable Long releasedByAction) {}
}
