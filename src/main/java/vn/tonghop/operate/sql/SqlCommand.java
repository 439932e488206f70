package vn.tonghop.operate.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Explanation;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.operate.table.ResultRows;
import vn.tonghop.operate.table.RowPrinter;
import vn.tonghop.operate.table.Style;

/** Runs a query as the analyst. */
@Command(
    name = "sql",
    description =
        "Runs one read-only query under the analyst role, on the schemas mart and warehouse.")
public final class SqlCommand implements Callable<Integer> {
  private static final String ROLE = "tonghop_analyst";

  private final Terminal terminal;

  @Parameters(paramLabel = "QUERY", description = "Such as \"select * from mart.publication\".")
  private String query = "";

  @ArgGroup private @Nullable Format format;

  static final class Format {
    @Option(names = "--csv", description = "Print CSV (RFC 4180, UTF-8).")
    private boolean csv;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;
  }

  /** Works on a terminal. */
  public SqlCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String statement = OneStatement.of(query);
    try (Session session = Session.toLook(terminal);
        Connection connection = session.bean(DataSource.class).getConnection()) {
      connection.setAutoCommit(false);
      try {
        run(connection, statement);
      } finally {
        connection.rollback();
      }
      return ExitCode.FINISHED;
    } catch (SQLException e) {
      throw CommandFailure.failed(explain(e));
    }
  }

  private void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction read only");
      takeRole(connection, statement);
      statement.setEscapeProcessing(false);
      // Rows come in portions, so that their number does not matter.
      statement.setFetchSize(1000);
      if (statement.execute(sql)) {
        try (ResultSet result = statement.getResultSet()) {
          print(result);
        }
      }
    }
  }

  private void print(ResultSet result) throws SQLException {
    RowPrinter printer = RowPrinter.of(style(), terminal.out(), ResultRows.columns(result));
    while (result.next()) {
      printer.row(ResultRows.row(result));
      if (result.getRow() % 1000 == 0 && terminal.out().checkError()) {
        return;
      }
    }
    printer.end();
  }

  private void takeRole(Connection connection, Statement statement) throws SQLException {
    var before = connection.setSavepoint();
    try {
      statement.execute("set local role " + ROLE);
    } catch (SQLException e) {
      connection.rollback(before);
      terminal.say(
          "warning: cannot take the role "
              + ROLE
              + " ("
              + explain(e)
              + "); reading as "
              + connection.getMetaData().getUserName());
    }
  }

  private Style style() {
    if (format == null) {
      return Style.TABLE;
    }
    return format.json ? Style.JSON : Style.CSV;
  }

  private static String explain(SQLException e) {
    ServerErrorMessage server =
        e instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
    if (server == null || server.getMessage() == null) {
      return Explanation.inWords(e);
    }
    return server.getMessage()
        + (server.getPosition() > 0 ? " (at character " + server.getPosition() + ")" : "")
        + (server.getHint() == null ? "" : ". " + server.getHint());
  }
}
