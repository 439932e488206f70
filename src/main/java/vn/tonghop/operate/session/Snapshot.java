package vn.tonghop.operate.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tonghop.database.Queries;

/** One state of the database, however long it is read: what is published meanwhile is not seen. */
public final class Snapshot implements AutoCloseable {
  private static final int PORTION = 2_000;

  private final Connection connection;
  private final NamedParameterJdbcTemplate jdbc;

  private Snapshot(Connection connection) {
    this.connection = connection;
    JdbcTemplate template =
        new JdbcTemplate(new SingleConnectionDataSource(connection, true), true);
    template.setFetchSize(PORTION);
    this.jdbc = new NamedParameterJdbcTemplate(template);
  }

  /** Begins to read a database. */
  public static Snapshot of(DataSource database) throws SQLException {
    Connection connection = database.getConnection();
    try {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return new Snapshot(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Rows that are fetched as they are needed. */
  public <T> java.util.stream.Stream<T> stream(
      String query, Map<String, ?> parameters, RowMapper<T> mapper) {
    return jdbc.queryForStream(Queries.text(query), parameters, mapper);
  }

  /** Few rows, all at once. */
  public <T> List<T> few(String query, Map<String, ?> parameters, Class<T> type) {
    return JdbcClient.create(jdbc).sql(Queries.text(query)).params(parameters).query(type).list();
  }

  @Override
  public void close() throws SQLException {
    try {
      connection.rollback();
      connection.setReadOnly(false);
      connection.setAutoCommit(true);
    } finally {
      connection.close();
    }
  }
}
