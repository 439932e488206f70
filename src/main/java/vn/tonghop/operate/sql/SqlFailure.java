package vn.tonghop.operate.sql;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import vn.tonghop.operate.session.Explanation;

/** What the server did not like about a question, in one line. */
final class SqlFailure {
  private static final String TIMEOUT_OR_CANCEL = "57014";

  private SqlFailure() {}

  static String inWords(SQLException e) {
    ServerErrorMessage server =
        e instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
    if (String.valueOf(e.getMessage()).contains("maxResultBuffer")) {
      return "A row, or a hundred rows, of the result are larger than "
          + AnalystConnection.MEGABYTES
          + " MB. Ask for fewer columns, or for a part of the long ones: left(column, 1000)";
    }
    if (server == null || server.getMessage() == null) {
      return Explanation.inWords(e);
    }
    if (TIMEOUT_OR_CANCEL.equals(e.getSQLState())) {
      return server.getMessage()
          + ". A query may take five minutes; ask for fewer periods or communes at once";
    }
    return server.getMessage().replaceFirst("\\.$", "")
        + (server.getPosition() > 0 ? " (at character " + server.getPosition() + ")" : "")
        + (server.getHint() == null ? "" : ". " + server.getHint());
  }
}
