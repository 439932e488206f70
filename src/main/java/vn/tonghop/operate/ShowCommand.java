package vn.tonghop.operate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.database.Queries;
import vn.tonghop.operate.RowPrinter.Column;

@Command(name = "show", description = "Shows one run: its steps, counts, timings and error.")
final class ShowCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "RUN", description = "The run's number, as runs lists it.")
  private long run;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Session session = Session.toLook(terminal)) {
      Rows runs = read(session, "show_run");
      if (runs.rows().isEmpty()) {
        throw CommandFailure.wrongUsage("There is no run " + run + ". See tonghop runs.");
      }
      Rows steps = read(session, "show_steps");
      if (json) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(runs.rows().get(0));
        whole.put("steps", steps.rows());
        terminal.out().println(JsonRows.text(whole));
      } else {
        runs.rows()
            .get(0)
            .forEach(
                (name, value) -> {
                  if (value != null) {
                    terminal.out().printf("%-12s %s%n", name, TableRows.text(value));
                  }
                });
        terminal.out().println();
        TableRows table = new TableRows(terminal.out(), steps.columns());
        steps.rows().forEach(row -> table.row(new java.util.ArrayList<>(row.values())));
        table.end();
      }
      return ExitCode.FINISHED;
    }
  }

  private Rows read(Session session, String query) {
    return session
        .jdbc()
        .sql(Queries.text("operate/" + query))
        .param("run", run)
        .query(
            result -> {
              List<Column> columns = ResultRows.columns(result);
              List<Map<String, @Nullable Object>> rows = new java.util.ArrayList<>();
              while (result.next()) {
                List<@Nullable Object> values = ResultRows.row(result);
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                  row.put(columns.get(i).name(), values.get(i));
                }
                rows.add(row);
              }
              return new Rows(columns, rows);
            });
  }

  private record Rows(List<Column> columns, List<Map<String, @Nullable Object>> rows) {}
}
