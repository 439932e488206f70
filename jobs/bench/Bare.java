import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** What a good script does at the least. */
final class Bare implements Contender {
  private final Server server;
  private final Inbox inbox;
  private final Path reference;
  private boolean isEmpty;

  Bare(Server server, Inbox inbox, Path reference) {
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
  public Effort load() throws SQLException, IOException {
    try (Connection connection = server.connect(database())) {
      if (isEmpty) {
        Server.execute(connection, server.script("raw_table.sql"));
        Server.execute(connection, server.script("bare_tables.sql"));
        CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
        for (String table : List.of("indicator", "unit")) {
          try (BufferedReader in = Files.newBufferedReader(reference.resolve(table + "s.csv"))) {
            copying.copyIn("copy " + table + " from stdin (format csv, header)", in);
          }
        }
      } else {
        Server.execute(connection, "truncate raw");
      }
      inbox.copyInto(connection);
      Server.execute(connection, server.script(isEmpty ? "bare_totals.sql" : "bare_append.sql"));
      isEmpty = false;
    }
    return Effort.NONE;
  }

  @Override
  public Map<String, List<BigDecimal>> totals() throws Exception {
    return server.totals(database(), "bare_compared.sql");
  }
}
