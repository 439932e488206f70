package vn.tonghop.notice;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.database.JsonRows;
import vn.tonghop.database.Queries;
import vn.tonghop.reference.ReferenceData;

/**
 * What a notice is made of.
 *
 * @param runs the day's, in their order
 * @param files what they took in, what is wrong first; at the most {@link #MOST_FILES}
 * @param missing who is late
 * @param toRemind who has not reported what is due soon
 * @param damaged of the archive, by name and SHA-256
 * @param held what is kept out of the totals; at the most {@link #MOST_HELD}
 */
record NightData(
    LocalDate day,
    List<Run> runs,
    List<TakenFile> files,
    List<Absent> missing,
    List<Absent> toRemind,
    List<String> damaged,
    List<Held> held) {

  /** Communes and district read the clock in one zone, wherever the machine stands. */
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  static final int MOST_FILES = 100;
  static final int MOST_HELD = 50;

  /** After so long, a deadline that was missed is no news. */
  private static final int DAYS_OF_INTEREST = 60;

  /** A run of the day. */
  record Run(
      long runId,
      String jobName,
      String status,
      OffsetDateTime startedAt,
      @Nullable OffsetDateTime endedAt,
      @Nullable Integer publication,
      @Nullable String message,
      boolean isOverBudget) {}

  /** A file that a run took in; {@code files} of them in all. */
  record TakenFile(
      int fileId,
      String fileName,
      @Nullable String commune,
      @Nullable String period,
      String status,
      long linesAccepted,
      long linesRejected,
      long linesHeld,
      long files) {}

  /** A commune that has not reported. */
  record Absent(
      String period, String form, LocalDate deadline, String commune, String communeName) {}

  /** A value that is kept out; {@code findings} of them in all. */
  record Held(
      long findingId,
      @Nullable String commune,
      @Nullable String communeName,
      @Nullable String period,
      @Nullable String indicator,
      @Nullable String value,
      @Nullable String proposal,
      String messageVi,
      long findings) {}

  static NightData of(LocalDate day, Queries queries, ReferenceData reference) {
    List<Run> runs =
        queries
            .sql("notice/runs")
            .param("begins", day.atStartOfDay(ZONE).toOffsetDateTime())
            .param("ends", day.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime())
            .query(Run.class)
            .list();
    String numbers =
        runs.stream().map(run -> String.valueOf(run.runId())).collect(Collectors.joining(","));
    List<Reminders.Due> due = Reminders.on(day, reference);
    return new NightData(
        day,
        runs,
        queries
            .sql("notice/files")
            .param("runs", "{" + numbers + "}")
            .param("most", MOST_FILES)
            .query(TakenFile.class)
            .list(),
        queries
            .sql("notice/missing")
            .param("since", day.minusDays(DAYS_OF_INTEREST))
            .query(Absent.class)
            .list(),
        due.isEmpty()
            ? List.of()
            : queries
                .sql("notice/expected")
                .param("due", JsonRows.of(due))
                .query(Absent.class)
                .list(),
        queries.sql("notice/damaged").query(String.class).list(),
        queries.sql("notice/held").param("most", MOST_HELD).query(Held.class).list());
  }

  /** Whether there is more to tell than that nothing happened. */
  boolean isNews() {
    return !files.isEmpty()
        || !damaged.isEmpty()
        || !toRemind.isEmpty()
        || runs.stream()
            .anyMatch(run -> run.publication() != null || !run.status().equals("finished"));
  }
}
