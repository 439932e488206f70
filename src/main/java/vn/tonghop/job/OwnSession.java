package vn.tonghop.job;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Whether a connection is one session of the server for as long as it is open. A pooler in between
 * may give each transaction another: locks would then be left with sessions of others, and a run
 * would hold none.
 */
public final class OwnSession {

  /** What is said where it is not. */
  public static final String REMEDY =
      "Name the server itself in SPRING_DATASOURCE_URL, or let the pooler keep a session for each connection of this user (pgbouncer: pool_mode = session).";

  private OwnSession() {}

  /**
   * Makes sure that it is.
   *
   * @throws IllegalStateException where a pooler is in between that gives transactions sessions of
   *     others
   */
  static void require(Connection connection, DataSource database) {
    try {
      if (!isKept(connection, database)) {
        throw new IllegalStateException(
            "Between the program and the server is a pooler that gives each transaction another session, in which no lock holds. "
                + REMEDY);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The session cannot be told from others", e);
    }
  }

  /** Whether nobody else is given the session of a connection between two of its statements. */
  public static boolean isKept(Connection connection, DataSource database) throws SQLException {
    if (process(connection) == connection.unwrap(PGConnection.class).getBackendPID()) {
      return true;
    }
    // A pooler is there. Another connection's transaction takes the session if it may be had.
    int before = process(connection);
    try (Connection other = database.getConnection()) {
      other.setAutoCommit(false);
      try {
        return process(other) != before && process(connection) == before;
      } finally {
        other.rollback();
        other.setAutoCommit(true);
      }
    }
  }

  private static int process(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }
}
