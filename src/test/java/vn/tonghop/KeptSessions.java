package vn.tonghop;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Sessions in which a test asks again and again. A new one for each question costs more than most
 * questions: the server first has to learn each view and table anew.
 */
final class KeptSessions {

  private static final int SECONDS_TO_ANSWER = 10;

  private final DataSource database;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

  KeptSessions(DataSource database) {
    this.database = database;
  }

  /** Asks in a session that nobody else uses meanwhile. */
  <T> T ask(Function<JdbcTemplate, T> question) {
    Connection connection = live();
    T answer = question.apply(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
    idle.push(connection);
    return answer;
  }

  private Connection live() {
    try {
      for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
        if (kept.isValid(SECONDS_TO_ANSWER)) {
          return kept;
        }
        kept.close();
      }
      Connection opened = database.getConnection();
      // Tests change tables between two questions; a plan that is kept would not.
      opened.unwrap(PGConnection.class).setPrepareThreshold(0);
      return opened;
    } catch (SQLException e) {
      throw new org.springframework.jdbc.CannotGetJdbcConnectionException("the test's own", e);
    }
  }
}
