package vn.tonghop.operate.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The analyst's connection through a long talk: each question by itself, a lost one opened anew.
 */
final class AnalystSession implements AutoCloseable {
  private static final int SECONDS_TO_ANSWER = 5;

  private final AnalystLogin login;
  private @Nullable AnalystConnection open;

  AnalystSession(AnalystLogin login) throws SQLException {
    this.login = login;
    this.open = AnalystConnection.open(login);
  }

  /** What is done in a transaction that leaves nothing. */
  interface Work {
    void on(Connection connection) throws SQLException;
  }

  void inTransaction(Work work) throws SQLException {
    Connection connection = live();
    try {
      work.on(connection);
    } finally {
      if (!connection.isClosed()) {
        connection.rollback();
      }
    }
  }

  private Connection live() throws SQLException {
    AnalystConnection kept = open;
    if (kept != null && kept.connection().isValid(SECONDS_TO_ANSWER)) {
      return kept.connection();
    }
    close();
    AnalystConnection anew = AnalystConnection.open(login);
    open = anew;
    return anew.connection();
  }

  @Override
  public void close() throws SQLException {
    AnalystConnection kept = open;
    open = null;
    if (kept != null) {
      kept.close();
    }
  }
}
