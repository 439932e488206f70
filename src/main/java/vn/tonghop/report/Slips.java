package vn.tonghop.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the slips, from rows in the order of period, commune, file and line.
 *
 * <p>One slip is open at a time, so memory does not grow with what is wrong.
 */
final class Slips implements Closeable {

  private static final List<@Nullable String> COLUMNS =
      List.of("dong", "cot", "gia_tri", "ma_loi", "muc_do", "noi_dung", "goi_y");

  private final Path outbox;
  private final Clock clock;
  private @Nullable Open open;
  private int written;

  Slips(Path outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  void add(ResultSet row) throws SQLException, IOException {
    Key key = new Key(row.getString("period"), row.getString("commune"), row.getLong("file_id"));
    Open slip = open;
    if (slip == null || !slip.key.equals(key)) {
      finish();
      OutboxFolder folder = new OutboxFolder(outbox, key.period, key.commune, clock);
      String name = OutboxFolder.slipName(row.getString("file_name"), row.getLong("slip_number"));
      slip = new Open(key, folder, folder.begin(name), row.getBoolean("replaces"));
      open = slip;
      slip.file.row(COLUMNS);
    }
    slip.file.row(
        Arrays.asList(
            Objects.toString(row.getObject("line_no"), ""),
            ColumnTitle.of(row.getString("column_name")),
            row.getString("value"),
            row.getString("code"),
            row.getString("severity"),
            row.getString("message_vi"),
            row.getString("advice_vi")));
  }

  /** Puts the last slip in its place. */
  void finish() throws IOException {
    Open slip = open;
    if (slip != null) {
      slip.file.end();
      slip.folder.place(slip.file, slip.replaces);
      open = null;
      written++;
    }
  }

  int written() {
    return written;
  }

  /** Gives up a slip that is not finished. */
  @Override
  public void close() throws IOException {
    if (open != null) {
      open.file.close();
    }
  }

  private record Key(String period, String commune, long file) {}

  private record Open(Key key, OutboxFolder folder, FeedbackFile file, boolean replaces) {}
}
