package vn.tonghop.operate.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import vn.tonghop.database.Queries;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.Nearest;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.operate.table.ResultRows;
import vn.tonghop.operate.table.RowPrinter;
import vn.tonghop.operate.table.Style;
import vn.tonghop.words.ShownText;

/** Asks for one question after another, until whoever asks has no more. */
final class Prompt {
  private static final String RELATIONS = Queries.text("operate/prompt_relations");
  private static final int KEPT = 1000;

  private final Terminal terminal;
  private final org.jline.terminal.Terminal screen;
  private final AnalystSession analyst;
  private Style style;
  private int most;

  Prompt(
      Terminal terminal,
      org.jline.terminal.Terminal screen,
      AnalystSession analyst,
      Style style,
      int most) {
    this.terminal = terminal;
    this.screen = screen;
    this.analyst = analyst;
    this.style = style;
    this.most = most;
  }

  /** Goes on until the end of what is typed. */
  void run() throws SQLException {
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(screen)
            .parser(new WholeStatements())
            .history(new KeptQuestions())
            .completer(new StringsCompleter(names()))
            .variable(LineReader.HISTORY_FILE, KeptQuestions.in(terminal.folders().home()))
            .variable(LineReader.HISTORY_FILE_SIZE, KEPT)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "   ...> ")
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
    terminal.say("Ask in SQL, and end with ; – \\? explains, \\q ends.");
    while (true) {
      try {
        String line = reader.readLine("tonghop> ");
        if (!line.isBlank() && !obey(line)) {
          return;
        }
      } catch (UserInterruptException e) {
        // The line is forgotten, and nothing else.
        terminal.out().flush();
      } catch (EndOfFileException e) {
        return;
      }
    }
  }

  /** Whether there is to be another. */
  private boolean obey(String line) throws SQLException {
    try {
      if (!PromptCommand.isOne(line)) {
        ask(line);
        return true;
      }
      PromptCommand command = PromptCommand.of(line);
      switch (command.name()) {
        case "q" -> {
          return false;
        }
        case "", ";" -> {}
        case "?" -> terminal.out().print(PromptCommand.HELP);
        case "d" -> describe(command.argument());
        case "format" -> style = style(command.argument());
        case "rows" -> most = rows(command.argument());
        case "i" -> ask(QueryText.of(null, Path.of(command.argument()), terminal));
        default ->
            terminal.say("There is no \\" + command.name() + " here. \\? tells what there is.");
      }
    } catch (CommandFailure e) {
      terminal.say(String.valueOf(e.getMessage()));
    } catch (SQLException e) {
      terminal.say(SqlFailure.inWords(e));
    }
    terminal.out().flush();
    return true;
  }

  private void ask(String text) throws SQLException {
    String sql = OneStatement.of(text);
    Question question = new Question(terminal);
    SignalHandler before =
        screen.handle(
            Signal.INT,
            signal -> {
              try {
                question.callOff();
              } catch (SQLException e) {
                terminal.say("It cannot be called off: " + e.getMessage());
              }
            });
    try {
      analyst.inTransaction(connection -> question.ask(connection, sql, style, most));
    } catch (SQLException e) {
      if (!question.isCalledOff()) {
        throw e;
      }
      terminal.say("Called off.");
    } finally {
      screen.handle(Signal.INT, before);
    }
  }

  private void describe(String name) throws SQLException {
    analyst.inTransaction(
        connection -> {
          if (name.isEmpty()) {
            try (PreparedStatement all = connection.prepareStatement(RELATIONS)) {
              print(all);
            }
            return;
          }
          String full = name.contains(".") ? name : "mart." + name;
          try (PreparedStatement columns =
              connection.prepareStatement(Queries.text("operate/prompt_columns"))) {
            columns.setString(1, full.toLowerCase(Locale.ROOT));
            if (!print(columns)) {
              throw CommandFailure.wrongUsage(
                  "There is no " + ShownText.of(full) + "." + Nearest.question(full, names()));
            }
          }
        });
  }

  private boolean print(PreparedStatement statement) throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      if (!result.next()) {
        return false;
      }
      RowPrinter printer = RowPrinter.of(Style.TABLE, terminal.out(), ResultRows.columns(result));
      do {
        printer.row(ResultRows.row(result));
      } while (result.next());
      printer.end();
      return true;
    }
  }

  private List<String> names() throws SQLException {
    List<String> names = new ArrayList<>();
    analyst.inTransaction(
        connection -> {
          try (PreparedStatement all = connection.prepareStatement(RELATIONS);
              ResultSet rows = all.executeQuery()) {
            while (rows.next()) {
              names.add(rows.getString(1).replaceFirst("\\(.*", ""));
            }
          }
        });
    return names;
  }

  private static Style style(String typed) {
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "table" -> Style.TABLE;
      case "csv" -> Style.CSV;
      case "json" -> Style.JSON;
      default -> throw CommandFailure.wrongUsage("\\format is followed by table, csv or json.");
    };
  }

  private static int rows(String typed) {
    if (!typed.matches("[0-9]{1,9}")) {
      throw CommandFailure.wrongUsage("\\rows is followed by a number; 0 stands for all.");
    }
    return Integer.parseInt(typed);
  }

  /** Lets somebody type, where a person can. */
  static org.jline.terminal.Terminal screen() {
    try {
      return org.jline.terminal.TerminalBuilder.builder().system(true).build();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
