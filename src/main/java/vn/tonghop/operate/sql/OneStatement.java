package vn.tonghop.operate.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.CachedQuery;
import org.postgresql.core.Field;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.Tuple;
import vn.tonghop.operate.session.CommandFailure;

/**
 * One statement, and one that gives rows. The driver's own parser counts, for it decides what the
 * driver sends; where it should be wrong, the server still takes no two statements in one message.
 */
final class OneStatement {

  private OneStatement() {}

  /**
   * Gives the one statement of {@code sql}, without what stands behind it.
   *
   * @throws CommandFailure when it holds no statement, or more than one
   */
  static String of(String sql) {
    try {
      List<String> statements =
          Parser.parseJdbcSql(sql, true, false, true, false, false).stream()
              .map(OneStatement::text)
              .filter(statement -> !isNothing(statement))
              .toList();
      if (statements.isEmpty()) {
        throw CommandFailure.wrongUsage("There is no statement to run.");
      }
      if (statements.size() > 1) {
        throw CommandFailure.wrongUsage("Only one statement can be run at a time.");
      }
      return statements.get(0);
    } catch (SQLException e) {
      throw CommandFailure.wrongUsage("This cannot be read as SQL: " + e.getMessage());
    }
  }

  private static String text(NativeQuery query) {
    return query.nativeSql;
  }

  private static boolean isNothing(String statement) {
    int at = 0;
    while (at < statement.length()) {
      if (Character.isWhitespace(statement.charAt(at))) {
        at++;
        continue;
      }
      char[] letters = statement.toCharArray();
      int next =
          letters[at] == '-'
              ? Parser.parseLineComment(letters, at)
              : letters[at] == '/' ? Parser.parseBlockComment(letters, at) : at;
      if (next == at) {
        return false;
      }
      at = next + 1;
    }
    return true;
  }

  /**
   * Whether a statement gives rows, as the server says before anything is carried out. What gives
   * none, such as DO or SET, cannot be a question.
   */
  static boolean givesRows(Connection connection, String statement) throws SQLException {
    BaseConnection driver = connection.unwrap(BaseConnection.class);
    CachedQuery query = driver.createQuery(statement, false, false);
    Description description = new Description();
    driver
        .getQueryExecutor()
        .execute(
            query.query,
            query.query.createParameterList(),
            description,
            0,
            0,
            QueryExecutor.QUERY_ONESHOT
                | QueryExecutor.QUERY_DESCRIBE_ONLY
                | QueryExecutor.QUERY_SUPPRESS_BEGIN);
    return description.rows;
  }

  private static final class Description extends ResultHandlerBase {
    private boolean rows;

    @Override
    public void handleResultRows(
        Query query, Field[] fields, List<Tuple> tuples, @Nullable ResultCursor cursor) {
      rows = true;
    }

    @Override
    public void handleCommandStatus(String status, long updateCount, long insertOid) {
      // Nothing is carried out.
    }

    @Override
    public void handleWarning(SQLWarning warning) {
      // Said again when the statement is carried out.
    }
  }
}
