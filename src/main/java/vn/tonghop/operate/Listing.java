package vn.tonghop.operate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.tonghop.database.Queries;
import vn.tonghop.operate.RowPrinter.Column;

/** A command that lists rows of the database. */
abstract class Listing implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--json", description = "Print JSON, with every column.")
  private boolean json;

  Listing(Terminal terminal) {
    this.terminal = terminal;
  }

  Terminal terminal() {
    return terminal;
  }

  boolean json() {
    return json;
  }

  /**
   * Prints what a query of {@code db/query/operate} finds.
   *
   * @param shown the columns that a table shows; JSON has all
   * @return the number of rows
   */
  int list(Session session, String query, Map<String, ?> parameters, List<String> shown) {
    return session
        .jdbc()
        .sql(Queries.text("operate/" + query))
        .params(parameters)
        .query(
            result -> {
              List<Column> columns = ResultRows.columns(result);
              int[] kept =
                  IntStream.range(0, columns.size())
                      .filter(i -> json || shown.contains(columns.get(i).name()))
                      .toArray();
              RowPrinter printer =
                  RowPrinter.of(
                      json ? Style.JSON : Style.TABLE,
                      terminal.out(),
                      IntStream.of(kept).mapToObj(columns::get).toList());
              int rows = 0;
              while (result.next()) {
                List<@Nullable Object> row = ResultRows.row(result);
                List<@Nullable Object> printed = new java.util.ArrayList<>();
                for (int i : kept) {
                  printed.add(row.get(i));
                }
                printer.row(printed);
                rows++;
              }
              printer.end();
              return rows;
            });
  }
}
