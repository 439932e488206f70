package vn.tonghop.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.tonghop.register.Archive;

/**
 * A registered file that is not read to its end yet, and how far it is.
 *
 * @param committedLine the last line whose outcome is committed, 0 before the first
 */
record StagedFile(
    int id,
    String name,
    String sha256,
    @Nullable Integer commune,
    @Nullable Integer period,
    String encoding,
    char delimiter,
    long committedLine,
    long accepted,
    long rejected,
    long ignored) {

  static StagedFile read(ResultSet row, int line) throws SQLException {
    return new StagedFile(
        row.getInt("file_id"),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getObject("commune_id", Integer.class),
        row.getObject("period_id", Integer.class),
        row.getString("encoding"),
        row.getString("delimiter").charAt(0),
        row.getLong("committed_line"),
        row.getLong("lines_accepted"),
        row.getLong("lines_rejected"),
        row.getLong("lines_ignored"));
  }

  /** Its bytes, which are compared with what arrived while they are read. */
  InputStream bytes(Archive archive) throws IOException {
    return archive.open(sha256, name);
  }
}
