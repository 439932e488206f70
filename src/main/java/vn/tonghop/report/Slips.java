package vn.tonghop.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.ColumnTitle;
import vn.tonghop.words.Messages;
import vn.tonghop.words.Phrase;

/**
 * Writes the slips, from rows in the order of period, commune, file and line.
 *
 * <p>One slip is open at a time, so memory does not grow with what is wrong.
 */
final class Slips implements Closeable {

  /** More than anybody mends one by one; a file with so many has one cause for most. */
  static final int MOST_PROBLEMS = 5_000;

  private static final List<@Nullable String> COLUMNS =
      List.of("dong", "cot", "gia_tri", "ma_loi", "muc_do", "noi_dung", "goi_y");

  private final Path outbox;
  private final Clock clock;
  private final Messages messages;
  private final Runnable leave;
  private @Nullable Open open;
  private int written;
  private int filed;

  Slips(Path outbox, Clock clock, Messages messages, Runnable leave) {
    this.leave = leave;
    this.outbox = outbox;
    this.clock = clock;
    this.messages = messages;
  }

  /**
   * One thing that is wrong with a file.
   *
   * @param slipNumber above 1 where an earlier file from elsewhere has the same name
   * @param replaces whether an earlier file would have a slip of the same name
   * @param isPast whether the file that replaces it came with it, so that the slip is history
   * @param lineNo null for what is wrong with the file as a whole
   * @param rowNo the row as a spreadsheet counts; null where the sentence or the line says it
   * @param title what the file calls the column; null where the sentence says it, or as the form
   * @param problems how many there are of the file, of which only so many are handed over
   */
  record Entry(
      String period,
      String commune,
      long fileId,
      String fileName,
      long slipNumber,
      boolean replaces,
      boolean isPast,
      @Nullable Long lineNo,
      @Nullable String columnName,
      @Nullable String value,
      String code,
      String severity,
      String messageVi,
      @Nullable String adviceVi,
      @Nullable Long rowNo,
      @Nullable String title,
      long problems) {}

  void add(Entry entry) throws IOException {
    Key key = new Key(entry.period, entry.commune, entry.fileId);
    Open slip = open;
    if (slip == null || !slip.key.equals(key)) {
      finish();
      OutboxFolder folder = new OutboxFolder(outbox, key.period, key.commune, clock);
      String name = OutboxFolder.slipName(entry.fileName, entry.slipNumber);
      slip = new Open(key, folder, folder.begin(name), entry);
      open = slip;
      slip.file.row(COLUMNS);
    }
    slip.file.row(
        Arrays.asList(
            Objects.toString(entry.lineNo, ""),
            ColumnTitle.of(entry.columnName),
            entry.value,
            entry.code,
            entry.severity,
            entry.messageVi + messages.vi(Phrase.IN_THE_SPREADSHEET, entry.rowNo, entry.title),
            entry.adviceVi));
  }

  /** Puts the last slip in its place. */
  void finish() throws IOException {
    Open slip = open;
    if (slip != null) {
      if (slip.first.problems > MOST_PROBLEMS) {
        String more = messages.vi(Phrase.MORE_PROBLEMS, slip.first.problems - MOST_PROBLEMS);
        slip.file.row(Arrays.asList("", "", "", "", "thong_tin", more, ""));
      }
      slip.file.end();
      leave.run();
      if (slip.first.isPast) {
        filed += slip.folder.file(slip.file) ? 1 : 0;
      } else {
        slip.folder.place(slip.file, slip.first.replaces);
        written++;
      }
      open = null;
    }
  }

  int written() {
    return written;
  }

  /** Slips that went to the history at once. */
  int filed() {
    return filed;
  }

  /** Gives up a slip that is not finished. */
  @Override
  public void close() throws IOException {
    if (open != null) {
      open.file.close();
    }
  }

  private record Key(String period, String commune, long file) {}

  private record Open(Key key, OutboxFolder folder, FeedbackFile file, Entry first) {}
}
