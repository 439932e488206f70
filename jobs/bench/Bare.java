import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** What a good script does at the least: one COPY, whatever the number of files. */
final class Bare implements Contender {
  private final Server server;
  private final Path inbox;
  private final Path reference;
  private boolean isEmpty;

  Bare(Server server, Path inbox, Path reference) {
    this.server = server;
    this.inbox = inbox;
    this.reference = reference;
  }

  @Override
  public String name() {
    return "bare";
  }

  @Override
  public String database() {
    return "bench_bare";
  }

  @Override
  public void begin() throws SQLException {
    server.create(database());
    isEmpty = true;
  }

  @Override
  public void load() throws SQLException, IOException {
    try (Connection connection = server.connect(database())) {
      CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
      if (isEmpty) {
        Server.execute(connection, server.script("bare_tables.sql"));
        for (String table : List.of("indicator", "unit")) {
          try (BufferedReader in = Files.newBufferedReader(reference.resolve(table + "s.csv"))) {
            copying.copyIn("copy " + table + " from stdin (format csv, header)", in);
          }
        }
      } else {
        Server.execute(connection, "truncate raw");
      }
      copy(copying);
      Server.execute(connection, server.script(isEmpty ? "bare_totals.sql" : "bare_append.sql"));
      isEmpty = false;
    }
  }

  private void copy(CopyManager copying) throws SQLException, IOException {
    CopyIn copy = null;
    byte[] buffer = new byte[1 << 16];
    for (Path file : submissions()) {
      try (InputStream in = Files.newInputStream(file)) {
        int columns = 1;
        for (int b = in.read(); b != '\n' && b >= 0; b = in.read()) {
          columns += b == ';' ? 1 : 0;
        }
        if (copy == null) {
          // Whoever reports years has no cumulative column.
          String all = "commune, period, indicator, uom, plan, actual, cumulative";
          String present = columns == 7 ? all : all.replace(", cumulative", "");
          copy = copying.copyIn("copy raw (" + present + ") from stdin (delimiter ';', null '')");
        }
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          copy.writeToCopy(buffer, 0, n);
        }
      }
    }
    copy.endCopy();
  }

  private List<Path> submissions() throws IOException {
    try (Stream<Path> files = Files.list(inbox)) {
      return files.sorted().toList();
    }
  }

  @Override
  public double ownProcessorSeconds() {
    // Passing bytes on is what psql would do in no time worth mentioning.
    return 0;
  }

  @Override
  public long peakKilobytes() {
    return 0;
  }

  @Override
  public Map<String, Double> steps() {
    return Map.of();
  }

  @Override
  public Map<String, List<BigDecimal>> totals() throws Exception {
    return server.totals(database(), "bare_compared.sql");
  }
}
