package vn.tonghop.operate.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.operate.table.ResultRows;
import vn.tonghop.operate.table.RowPrinter;
import vn.tonghop.operate.table.Style;

/** One statement on its way to the server, and its answer on its way to the terminal. */
final class Question {
  private final Terminal terminal;
  private volatile boolean calledOff;
  private volatile @Nullable Statement asked;

  Question(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Asks and prints.
   *
   * @param most rows that are printed of a table; 0 for all
   * @throws CommandFailure when the statement gives no rows
   */
  void ask(Connection connection, String sql, Style style, int most) throws SQLException {
    if (!OneStatement.givesRows(connection, sql)) {
      throw CommandFailure.failed(
          "This gives no rows. Only a query can be run here, such as select, with, values, table,"
              + " show or explain.");
    }
    try (Statement statement = connection.createStatement()) {
      asked = statement;
      statement.setEscapeProcessing(false);
      try (ResultSet result = statement.executeQuery(sql)) {
        print(result, style, most);
      }
    } finally {
      asked = null;
    }
  }

  /** Calls it off, from another thread. */
  void callOff() throws SQLException {
    calledOff = true;
    Statement waiting = asked;
    if (waiting != null) {
      waiting.cancel();
    }
  }

  /** Whether it was called off before it was answered. */
  boolean isCalledOff() {
    return calledOff;
  }

  private void print(ResultSet result, Style style, int most) throws SQLException {
    RowPrinter printer = RowPrinter.of(style, terminal.out(), ResultRows.columns(result));
    int limit = style == Style.TABLE && most > 0 ? most : Integer.MAX_VALUE;
    int rows = 0;
    boolean more = result.next();
    while (more && rows < limit) {
      printer.row(ResultRows.row(result));
      rows++;
      if (calledOff || (rows % 1000 == 0 && terminal.out().checkError())) {
        break;
      }
      more = result.next();
    }
    if (terminal.out().checkError()) {
      return;
    }
    printer.end();
    if (calledOff) {
      terminal.say("Called off; these are the rows that had come.");
    } else if (more) {
      terminal.say(
          "There are more rows than these %d. --rows 0 shows all (\\rows 0 on the prompt), --format csv > FILE keeps them."
              .formatted(rows));
    }
  }
}
