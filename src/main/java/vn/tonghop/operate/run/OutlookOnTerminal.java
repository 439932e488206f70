package vn.tonghop.operate.run;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tonghop.job.Outlook;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.operate.table.RowPrinter;
import vn.tonghop.operate.table.RowPrinter.Column;
import vn.tonghop.operate.table.Style;

/** Prints what a run would do. */
final class OutlookOnTerminal {
  /** More than anybody reads; the file of a whole nation changes a hundred thousand. */
  private static final int SHOWN = 40;

  private final Terminal terminal;
  private final boolean all;

  /**
   * Prints on a terminal.
   *
   * @param all whether nothing is left out, however much there is
   */
  OutlookOnTerminal(Terminal terminal, boolean all) {
    this.terminal = terminal;
    this.all = all;
  }

  void print(Outlook outlook) {
    if (outlook.obstacle() != null) {
      terminal
          .out()
          .println("Dry run: nothing was changed. The run would fail: " + outlook.obstacle());
      terminal.out().println("Let through, it would say:");
    } else {
      terminal.out().println("Dry run: nothing was changed. The run would say:");
    }
    outlook.result().summary().forEach(line -> terminal.out().println("  " + line));
    table(
        "Files",
        outlook.files(),
        file ->
            row(
                file.fileName(),
                file.outcome(),
                file.lines(),
                file.accepted(),
                file.refused(),
                file.held(),
                file.duplicate()),
        text("file_name"),
        text("outcome"),
        number("lines"),
        number("accepted"),
        number("refused"),
        number("held"),
        number("duplicate"));
    table(
        "Rows that would be refused",
        outlook.rows(),
        row -> row(row.fileName(), row.lineNo(), row.columnName(), row.value(), row.code()),
        text("file_name"),
        number("line_no"),
        text("column_name"),
        text("value"),
        text("code"));
    table(
        "Findings",
        outlook.findings(),
        found ->
            row(
                found.change(),
                found.severity(),
                found.code(),
                found.period(),
                found.commune(),
                found.indicator(),
                found.value(),
                found.expected(),
                found.fileName(),
                found.lineNo()),
        text("change"),
        text("severity"),
        text("code"),
        text("period"),
        text("commune"),
        text("indicator"),
        text("value"),
        text("expected"),
        text("file_name"),
        number("line_no"));
    table(
        "Totals",
        outlook.totals(),
        changed ->
            row(
                changed.area(),
                changed.period(),
                changed.indicator(),
                changed.setBy(),
                changed.figure(),
                none(changed.before()),
                none(changed.after())),
        text("area"),
        text("period"),
        text("indicator"),
        text("set_by"),
        text("figure"),
        number("before"),
        number("after"));
  }

  private <T> void table(
      String title, List<T> rows, Function<T, List<@Nullable Object>> cells, Column... columns) {
    terminal.out().println();
    terminal.out().println(title + ": " + (rows.isEmpty() ? "none" : rows.size()));
    if (rows.isEmpty()) {
      return;
    }
    RowPrinter table = RowPrinter.of(Style.LISTING, terminal.out(), List.of(columns));
    rows.stream().limit(all ? rows.size() : SHOWN).map(cells).forEach(table::row);
    table.end();
    if (!all && rows.size() > SHOWN) {
      terminal.out().println("… and " + (rows.size() - SHOWN) + " more; --all prints them.");
    }
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }

  private static String none(@Nullable String figure) {
    return figure == null ? "none" : figure;
  }

  private static Column text(String name) {
    return new Column(name, false);
  }

  private static Column number(String name) {
    return new Column(name, true);
  }
}
