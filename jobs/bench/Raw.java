import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** The least that getting rows into a database can take: one COPY into a table of text. */
final class Raw implements Contender {
  private final Server server;
  private final Inbox inbox;

  Raw(Server server, Inbox inbox) {
    this.server = server;
    this.inbox = inbox;
  }

  @Override
  public String name() {
    return "raw";
  }

  @Override
  public String database() {
    return "bench_raw";
  }

  @Override
  public void begin() throws SQLException {
    server.create(database());
  }

  @Override
  public Effort load() throws SQLException, IOException {
    try (Connection connection = server.connect(database())) {
      Server.execute(connection, server.script("raw_table.sql"));
      inbox.copyInto(connection);
    }
    return Effort.NONE;
  }

  @Override
  public boolean addsUp() {
    return false;
  }
}
