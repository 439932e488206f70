package vn.tonghop.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.Messages;
import vn.tonghop.words.Phrase;

/**
 * Writes what became of a commune's files, from rows in the order of period, commune and file, and
 * retires the slips that are no longer owed.
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
  private int written;
  private int retired;

  Summaries(Path outbox, Clock clock, Messages messages) {
    this.outbox = outbox;
    this.clock = clock;
    this.messages = messages;
  }

  void add(ResultSet row) throws SQLException, IOException {
    String period = row.getString("period");
    String commune = row.getString("commune");
    Open summary = open;
    if (summary == null || !summary.period.equals(period) || !summary.commune.equals(commune)) {
      finish();
      OutboxFolder folder = new OutboxFolder(outbox, period, commune, clock);
      summary =
          new Open(
              period,
              commune,
              folder,
              folder.begin(NAME),
              new LinkedHashSet<>(),
              new LinkedHashSet<>());
      open = summary;
      summary.file.row(COLUMNS);
    }
    String slip = OutboxFolder.slipName(row.getString("file_name"), row.getLong("slip_number"));
    boolean owed = row.getBoolean("is_owner");
    (owed ? summary.owed : summary.past).add(slip);
    summary.file.row(
        Arrays.asList(
            row.getString("file_name"),
            TIME.format(
                LocalDateTime.ofInstant(
                    row.getTimestamp("received_at").toInstant(), OutboxFolder.ZONE)),
            messages.vi(Phrase.of(row.getString("status"))),
            row.getString("accepted"),
            row.getString("rejected"),
            row.getString("held"),
            row.getString("ignored"),
            note(row, owed ? slip : null)));
  }

  private String note(ResultSet row, @Nullable String slip) throws SQLException {
    List<String> notes = new ArrayList<>();
    if (row.getBoolean("is_supplement")) {
      notes.add(messages.vi(Phrase.SUPPLEMENT));
    }
    String refusal = row.getString("refusal");
    if (refusal != null) {
      notes.add(refusal);
    }
    if (slip != null) {
      notes.add(messages.vi(Phrase.SEE_SLIP, slip));
    }
    return String.join(" ", notes);
  }

  /** Ends the present folder. */
  void finish() throws IOException {
    Open summary = open;
    if (summary != null) {
      for (String slip : summary.past) {
        if (!summary.owed.contains(slip) && summary.folder.retire(slip)) {
          retired++;
        }
      }
      summary.file.finish();
      open = null;
      written++;
    }
  }

  int written() {
    return written;
  }

  int retired() {
    return retired;
  }

  /** Gives up a summary that is not finished. */
  @Override
  public void close() throws IOException {
    if (open != null) {
      open.file.close();
    }
  }

  private record Open(
      String period,
      String commune,
      OutboxFolder folder,
      FeedbackFile file,
      Set<String> owed,
      Set<String> past) {}
}
