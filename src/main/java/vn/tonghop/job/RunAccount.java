package vn.tonghop.job;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a finished run says of itself. */
final class RunAccount {

  private final RunHistory.Summary summary;
  private final @Nullable Integer publication;
  private final int seenBefore;
  private final List<String> notes;

  RunAccount(
      RunHistory.Summary summary,
      @Nullable Integer publication,
      int seenBefore,
      List<String> notes) {
    this.summary = summary;
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
          "Publication %d: %d values of %d communes changed.%s"
              .formatted(publication, summary.valuesChanged(), summary.communesChanged(), seen()));
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
    if (summary.missing() > 0) {
      lines.add("Submissions missing past their deadline: %d.".formatted(summary.missing()));
    }
    lines.addAll(notes);
    return lines;
  }

  String inOneLine() {
    return String.join(" ", lines());
  }

  private String seen() {
    return seenBefore == 0 ? "" : " %d files seen before.".formatted(seenBefore);
  }
}
