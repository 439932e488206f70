package vn.tonghop.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.Messages;
import vn.tonghop.words.Phrase;
import vn.tonghop.words.ShownText;

/**
 * Writes what became of a commune's files, from rows in the order of period, commune and file, and
 * retires the slips that are no longer owed. Several folders are written at a time.
 */
final class Summaries implements Closeable {

  private static final String NAME = "tom-tat.csv";
  private static final List<@Nullable String> COLUMNS =
      List.of(
          "ten_tep",
          "thoi_gian_nhan",
          "trang_thai",
          "so_dong_nhan",
          "so_dong_tu_choi",
          "so_dong_giu_lai",
          "so_dong_bo_qua",
          "ghi_chu");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Path outbox;
  private final Clock clock;
  private final Messages messages;
  private @Nullable Open open;
  private final Runnable leave;
  private final NoteWriters writers = new NoteWriters();
  private final AtomicInteger written = new AtomicInteger();
  private final AtomicInteger retired = new AtomicInteger();

  Summaries(Path outbox, Clock clock, Messages messages, Runnable leave) {
    this.leave = leave;
    this.outbox = outbox;
    this.clock = clock;
    this.messages = messages;
  }

  /**
   * One file of a commune and period, and what became of its lines.
   *
   * @param slipNumber above 1 where an earlier file from elsewhere has the same name
   * @param isOwner whether the slip of that name is this file's
   * @param status code of the sentence that says what became of it
   * @param refusal why the whole file was refused, or null
   * @param repaired how many findings it put right, and some names, or null
   * @param stillThere what it left, or null
   * @param found what it got wrong anew, or null
   */
  record Entry(
      String period,
      String commune,
      String fileName,
      long slipNumber,
      boolean isOwner,
      OffsetDateTime receivedAt,
      boolean isSupplement,
      String status,
      String accepted,
      String rejected,
      String held,
      String ignored,
      @Nullable String refusal,
      @Nullable String repaired,
      @Nullable String stillThere,
      @Nullable String found) {}

  void add(Entry entry) throws IOException {
    Open summary = open;
    if (summary == null
        || !summary.period.equals(entry.period)
        || !summary.commune.equals(entry.commune)) {
      finish();
      summary =
          new Open(
              entry.period,
              entry.commune,
              new OutboxFolder(outbox, entry.period, entry.commune, clock),
              new ArrayList<>(),
              new LinkedHashSet<>(),
              new LinkedHashSet<>());
      open = summary;
      summary.rows.add(COLUMNS);
    }
    String slip = OutboxFolder.slipName(entry.fileName, entry.slipNumber);
    (entry.isOwner ? summary.owed : summary.past).add(slip);
    summary.rows.add(
        Arrays.asList(
            ShownText.of(entry.fileName),
            TIME.format(entry.receivedAt.atZoneSameInstant(OutboxFolder.ZONE)),
            messages.vi(Phrase.of(entry.status)),
            entry.accepted,
            entry.rejected,
            entry.held,
            entry.ignored,
            note(entry, entry.isOwner ? slip : null)));
  }

  private String note(Entry entry, @Nullable String slip) {
    List<String> notes = new ArrayList<>();
    if (entry.isSupplement) {
      notes.add(messages.vi(Phrase.SUPPLEMENT));
    }
    if (entry.refusal != null) {
      notes.add(entry.refusal);
    }
    if (entry.repaired != null || entry.stillThere != null || entry.found != null) {
      notes.add(
          messages
              .vi(Phrase.BETWEEN_VERSIONS, entry.repaired, entry.stillThere, entry.found)
              .strip());
    }
    if (slip != null) {
      notes.add(messages.vi(Phrase.SEE_SLIP, slip));
    }
    return String.join(" ", notes);
  }

  /** Ends the present folder. */
  void finish() throws IOException {
    Open summary = open;
    open = null;
    if (summary != null) {
      writers.write(() -> write(summary));
    }
  }

  /** Waits until all summaries stand in their places. */
  void await() throws IOException {
    writers.await();
  }

  private void write(Open summary) throws IOException {
    leave.run();
    for (String slip : summary.past) {
      if (!summary.owed.contains(slip) && summary.folder.retire(slip)) {
        retired.incrementAndGet();
      }
    }
    try (FeedbackFile file = summary.folder.begin(NAME)) {
      for (List<@Nullable String> row : summary.rows) {
        file.row(row);
      }
      leave.run();
      file.finish();
    }
    written.incrementAndGet();
  }

  int written() {
    return written.get();
  }

  int retired() {
    return retired.get();
  }

  /** Gives up what is not written. */
  @Override
  public void close() {
    writers.close();
  }

  private record Open(
      String period,
      String commune,
      OutboxFolder folder,
      List<List<@Nullable String>> rows,
      Set<String> owed,
      Set<String> past) {}
}
