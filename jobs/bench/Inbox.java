import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The files to be taken in, as a script sees them. */
final class Inbox {
  private static final String MONTH = "commune, period, indicator, uom, plan, actual, cumulative";

  private final Path folder;

  Inbox(Path folder) {
    this.folder = folder;
  }

  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** Copies all rows into the table {@code raw} with one COPY, whatever the number of files. */
  void copyInto(Connection connection) throws SQLException, IOException {
    CopyIn copy = null;
    byte[] buffer = new byte[1 << 16];
    for (Path file : files()) {
      try (InputStream in = Files.newInputStream(file)) {
        int columns = 1;
        for (int b = in.read(); b != '\n' && b >= 0; b = in.read()) {
          columns += b == ';' ? 1 : 0;
        }
        if (copy == null) {
          // Whoever reports years has no cumulative column.
          String present = columns == 7 ? MONTH : MONTH.replace(", cumulative", "");
          copy =
              connection
                  .unwrap(PGConnection.class)
                  .getCopyAPI()
                  .copyIn("copy raw (" + present + ") from stdin (delimiter ';', null '')");
        }
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          copy.writeToCopy(buffer, 0, n);
        }
      }
    }
    copy.endCopy();
  }
}
