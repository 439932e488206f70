package vn.tonghop.operate.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
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
    description = {
      "Runs one read-only query on the schemas mart and warehouse, as a user who is the analyst"
          + " and nothing more.",
      "Without QUERY and --file, it is read from standard input."
    })
public final class SqlCommand implements Callable<Integer> {
  private static final String TIMEOUT_OR_CANCEL = "57014";

  private final Terminal terminal;

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..1",
      description = "Such as \"select * from mart.publication\".")
  private @Nullable String query;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "A file that holds the query, such as db/example/ranking.sql.")
  private @Nullable Path file;

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
    String statement = OneStatement.of(QueryText.of(query, file, terminal));
    try (Session session = Session.toLook(terminal);
        AnalystConnection analyst = AnalystConnection.open(AnalystLogin.of(session, terminal))) {
      run(analyst.connection(), statement);
      return ExitCode.FINISHED;
    } catch (SQLException e) {
      throw CommandFailure.failed(explain(e));
    }
  }

  private void run(Connection connection, String sql) throws SQLException {
    if (!OneStatement.givesRows(connection, sql)) {
      throw CommandFailure.failed(
          "This gives no rows. Only a query can be run here, such as select, with, values, table,"
              + " show or explain.");
    }
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet result = statement.executeQuery(sql)) {
        print(result);
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

  private Style style() {
    if (format == null) {
      return Style.TABLE;
    }
    return format.json ? Style.JSON : Style.CSV;
  }

  private static String explain(SQLException e) {
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
