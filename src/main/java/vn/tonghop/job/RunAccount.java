package vn.tonghop.job;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a finished run says of itself. */
final class RunAccount {

  private final RunHistory.Summary summary;
  private final RunHistory.Compared compared;
  private final @Nullable Published publication;
  private final int seenBefore;
  private final List<String> notes;

  RunAccount(
      RunHistory.Summary summary,
      RunHistory.Compared compared,
      @Nullable Published publication,
      int seenBefore,
      List<String> notes) {
    this.summary = summary;
    this.compared = compared;
    this.publication = publication;
    this.seenBefore = seenBefore;
    this.notes = notes;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (publication == null) {
      lines.add("Nothing changed: no publication was made." + seen());
    } else {
      lines.add(
          "Publication %d: %s%s".formatted(publication.number(), changed(publication), seen()));
    }
    if (summary.actions() > 0) {
      lines.add(new Counted("action", summary.actions()) + " of administrators carried out.");
    }
    if (summary.files() > 0) {
      lines.add(
          "Files taken in: %d, refused: %d. Rows taken: %d, refused: %d, held: %d."
              .formatted(
                  summary.files() - summary.filesRejected(),
                  summary.filesRejected(),
                  summary.rowsTaken(),
                  summary.rowsRejected(),
                  summary.held()));
    }
    if (compared.repaired() + compared.stillThere() + compared.found() > 0) {
      lines.add(
          "Of what was found in earlier submissions, revisions repaired %d and left %d; %d new."
              .formatted(compared.repaired(), compared.stillThere(), compared.found()));
    }
    if (summary.missing() > 0) {
      lines.add("Submissions missing past their deadline: %d.".formatted(summary.missing()));
    }
    lines.addAll(notes);
    return lines;
  }

  private String changed(Published made) {
    String values =
        summary.valuesChanged() == 0
            ? "no value of a commune changed."
            : "%s of %s changed%s."
                .formatted(
                    new Counted("value", summary.valuesChanged()),
                    new Counted("commune", summary.communesChanged()),
                    firmness(made));
    String reference =
        made.reference().isEmpty()
            ? ""
            : " Changed in the reference data: "
                + made.reference().stream().map(Counted::toString).collect(joining(", "))
                + ".";
    String totals = made.totals() == null ? "" : " So %s changed.".formatted(made.totals());
    return values + reference + totals;
  }

  private static String firmness(Published made) {
    return made.firmnessOnly() == 0
        ? ""
        : ", %d of them only in how firm they are".formatted(made.firmnessOnly());
  }

  private String seen() {
    return seenBefore == 0 ? "" : " %s seen before.".formatted(new Counted("file", seenBefore));
  }

  /**
   * A publication that was made.
   *
   * @param reference what of the reference data it changed
   * @param totals how many totals it changed; null where values tell it
   * @param firmnessOnly how many values are the same and no longer estimates, or are estimates now
   */
  record Published(
      int number, List<Counted> reference, @Nullable Counted totals, long firmnessOnly) {}
}
