package vn.tonghop.operate.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.tonghop.database.Queries;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.operate.table.ResultRows;
import vn.tonghop.operate.table.RowPrinter;
import vn.tonghop.operate.table.RowPrinter.Column;
import vn.tonghop.operate.table.Style;

/** A command that lists rows of the database. */
public abstract class Listing implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--json", description = "Print JSON, with every column.")
  private boolean json;

  /** Lists on a terminal. */
  protected Listing(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Where the command was typed. */
  protected final Terminal terminal() {
    return terminal;
  }

  /** Whether the rows are wanted as JSON. */
  protected final boolean json() {
    return json;
  }

  /**
   * Prints what a query of {@code db/query/operate} finds.
   *
   * @param parameters the query's parameters, by the names of the components
   * @param shown the columns that a table shows; JSON has all
   */
  protected final void list(Session session, String query, Record parameters, List<String> shown) {
    session
        .jdbc()
        .sql(Queries.text("operate/" + query))
        .paramSource(parameters)
        .query(ResultRows.printing(columns -> printer(columns, shown)));
  }

  private RowPrinter printer(List<Column> columns, List<String> shown) {
    if (json) {
      return RowPrinter.of(Style.JSON, terminal.out(), columns);
    }
    int[] kept =
        IntStream.range(0, columns.size())
            .filter(i -> shown.contains(columns.get(i).name()))
            .toArray();
    List<Column> shownColumns = IntStream.of(kept).mapToObj(columns::get).toList();
    return new Shown(RowPrinter.of(Style.LISTING, terminal.out(), shownColumns), kept);
  }

  private record Shown(RowPrinter printer, int[] kept) implements RowPrinter {
    @Override
    public void row(List<@Nullable Object> values) {
      List<@Nullable Object> row = new ArrayList<>();
      for (int i : kept) {
        row.add(values.get(i));
      }
      printer.row(row);
    }

    @Override
    public void end() {
      printer.end();
    }
  }
}
