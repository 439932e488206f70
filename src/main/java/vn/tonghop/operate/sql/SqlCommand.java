package vn.tonghop.operate.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.operate.table.Style;

/** Runs a query as the analyst. */
@Command(
    name = "sql",
    description = {
      "Runs one read-only query on the schemas mart and warehouse, as a user who is the analyst"
          + " and nothing more.",
      "Without QUERY and --file, it is read from standard input; on a terminal, one question after"
          + " another is asked for (\\? explains)."
    })
public final class SqlCommand implements Callable<Integer> {
  private static final int ROWS_ON_A_TERMINAL = 200;

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

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "Rows of a table that a terminal shows, 200 where nothing is said; 0 for all.")
  private @Nullable Integer rows;

  @ArgGroup private @Nullable Format format;

  static final class Format {
    @Option(
        names = "--format",
        paramLabel = "F",
        description = "table, csv (RFC 4180, UTF-8) or json.")
    private @Nullable Form form;

    @Option(names = "--csv", description = "The same as --format csv.")
    private boolean csv;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;
  }

  private enum Form {
    TABLE(Style.TABLE),
    CSV(Style.CSV),
    JSON(Style.JSON);

    private final Style style;

    Form(Style style) {
      this.style = style;
    }
  }

  /** Works on a terminal. */
  public SqlCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    boolean converses = query == null && file == null && terminal.converses();
    String statement = converses ? "" : OneStatement.of(QueryText.of(query, file, terminal));
    try (Session session = Session.toLook(terminal)) {
      AnalystLogin login = AnalystLogin.of(session, terminal);
      if (converses) {
        converse(login);
      } else {
        ask(login, statement);
      }
      return ExitCode.FINISHED;
    } catch (SQLException e) {
      throw CommandFailure.failed(SqlFailure.inWords(e));
    }
  }

  private void ask(AnalystLogin login, String statement) throws SQLException {
    try (AnalystConnection analyst = AnalystConnection.open(login)) {
      new Question(terminal).ask(analyst.connection(), statement, style(), most());
    }
  }

  private void converse(AnalystLogin login) throws SQLException {
    try (org.jline.terminal.Terminal screen = Prompt.screen();
        AnalystSession analyst = new AnalystSession(login)) {
      new Prompt(terminal, screen, analyst, style(), most()).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What nobody watches is printed whole. */
  private int most() {
    if (rows != null) {
      return rows;
    }
    return terminal.width() == Integer.MAX_VALUE ? 0 : ROWS_ON_A_TERMINAL;
  }

  private Style style() {
    if (format == null) {
      return Style.TABLE;
    }
    if (format.form != null) {
      return format.form.style;
    }
    return format.json ? Style.JSON : Style.CSV;
  }
}
