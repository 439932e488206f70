package vn.tonghop.operate.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;
import vn.tonghop.database.Queries;

/**
 * A connection as the analyst and nobody else. What it is asked is called off when the process is
 * told to end.
 */
final class AnalystConnection implements AutoCloseable {
  /** The most that the driver keeps of a result at once, a row or a hundred. */
  static final int MEGABYTES = 16;

  private static final String REFUSED = "28";

  private final Connection connection;
  private final Thread whenEnded = new Thread(this::callOff, "end of query");

  private AnalystConnection(Connection connection) {
    this.connection = connection;
  }

  /**
   * Logs in.
   *
   * @throws vn.tonghop.operate.session.CommandFailure when the login is refused, or can do more
   *     than an analyst may
   */
  static AnalystConnection open(AnalystLogin login) throws SQLException {
    AnalystConnection opened = new AnalystConnection(connect(login));
    try {
      opened.limit();
      Runtime.getRuntime().addShutdownHook(opened.whenEnded);
      return opened;
    } catch (SQLException | RuntimeException e) {
      opened.connection.close();
      throw e;
    }
  }

  /** The database of a login as a data source, and its address without anybody's password. */
  static PGSimpleDataSource source(AnalystLogin login) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(login.url());
    source.setUser(AnalystLogin.USER);
    source.setPassword(login.password());
    source.setApplicationName("tonghop sql");
    source.setPreferQueryMode(org.postgresql.jdbc.PreferQueryMode.EXTENDED);
    source.setMaxResultBuffer(MEGABYTES + "M");
    source.setAdaptiveFetch(true);
    source.setAdaptiveFetchMaximum(1000);
    source.setDefaultRowFetchSize(100);
    return source;
  }

  private static Connection connect(AnalystLogin login) throws SQLException {
    try {
      return source(login).getConnection();
    } catch (SQLException e) {
      if (String.valueOf(e.getSQLState()).startsWith(REFUSED)) {
        throw AnalystLogin.refused(
            "the server does not let "
                + AnalystLogin.USER
                + " in with the password of "
                + (login.passwordFile() == null
                    ? AnalystLogin.PASSWORD_SETTING
                    : login.passwordFile()));
      }
      throw e;
    }
  }

  private void limit() throws SQLException {
    List<String> excess = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery(Queries.text("operate/analyst_excess"))) {
        while (rows.next()) {
          excess.add(rows.getString(1));
        }
      }
      if (!excess.isEmpty()) {
        throw AnalystLogin.refused(
            "the login " + AnalystLogin.USER + " is more than an analyst, for " + excess.get(0));
      }
      statement.execute(Queries.text("operate/analyst_limits"));
    }
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
  }

  Connection connection() {
    return connection;
  }

  private void callOff() {
    try {
      connection.unwrap(PGConnection.class).cancelQuery();
    } catch (SQLException e) {
      LoggerFactory.getLogger(AnalystConnection.class).info("nothing to call off", e);
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      Runtime.getRuntime().removeShutdownHook(whenEnded);
    } catch (IllegalStateException e) {
      LoggerFactory.getLogger(AnalystConnection.class).debug("the process is ending", e);
    }
    // Without commit: whatever was asked leaves nothing.
    connection.close();
  }
}
