package vn.tonghop.operate.listing;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.database.Queries;
import vn.tonghop.job.RunControl;
import vn.tonghop.job.WaitedFor;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Known;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.operate.table.JsonRows;
import vn.tonghop.operate.table.ResultRows;
import vn.tonghop.operate.table.RowPrinter;
import vn.tonghop.operate.table.RowPrinter.Column;
import vn.tonghop.operate.table.Style;
import vn.tonghop.operate.table.TableRows;

/** Shows one run. */
@Command(
    name = "show",
    description =
        "Shows one run: its steps, counts, timings, error, what its rules checked, and what to do next.")
public final class ShowCommand implements Callable<Integer> {
  /** Columns of a step that people are shown, by their place in the query; JSON has all. */
  private static final List<Integer> SHOWN = List.of(1, 2, 3, 4, 5, 6, 10);

  private final Terminal terminal;

  @Parameters(paramLabel = "RUN", description = "The run's number, as runs lists it.")
  private long run;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  /** Works on a terminal. */
  public ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Session session = Session.toLook(terminal)) {
      new Known(session).run(run);
      Rows runs = Rows.of(session, "runs", RunFilter.one(run, session));
      Map<String, @Nullable Object> shown = runs.named(0);
      Rows steps =
          Rows.of(session, "show_steps", new StepFilter(run, ZoneId.systemDefault().getId()));
      if ("running".equals(shown.get("status"))) {
        List<String> whom = waitsFor(session);
        shown.put("waits_for", whom.isEmpty() ? null : String.join("; ", whom));
      }
      Rows relations = Rows.of(session, "show_relations", new RelationFilter(run));
      if (json) {
        shown.put("steps", steps.allNamed());
        shown.put("relations", relations.allNamed());
        terminal.out().println(JsonRows.text(shown));
      } else {
        shown.forEach(this::print);
        printAttempts(steps);
        printRelations(relations);
        printNext(session);
      }
      return ExitCode.FINISHED;
    }
  }

  private static List<String> waitsFor(Session session) {
    return WaitedFor.now(new NamedParameterJdbcTemplate(session.dataSource())).stream()
        .map(WaitedFor::told)
        .toList();
  }

  /** What to type next; last, where it is seen. */
  private void printNext(Session session) {
    String next =
        session
            .jdbc()
            .sql(Queries.text("operate/next_command"))
            .param("run", run)
            .param("silent", silentSince(session))
            .query(String.class)
            .single();
    terminal.out().println();
    terminal.out().println(next);
  }

  private static OffsetDateTime silentSince(Session session) {
    return OffsetDateTime.now(session.clock()).minus(RunControl.longestSilence());
  }

  private void printAttempts(Rows steps) {
    Map<Object, List<List<@Nullable Object>>> attempts = new LinkedHashMap<>();
    for (List<@Nullable Object> step : steps.rows()) {
      attempts
          .computeIfAbsent(String.valueOf(step.get(0)), attempt -> new ArrayList<>())
          .add(SHOWN.stream().<@Nullable Object>map(step::get).toList());
    }
    List<Column> columns = SHOWN.stream().map(steps.columns()::get).toList();
    attempts.forEach(
        (attempt, its) -> {
          terminal.out().println();
          if (attempts.size() > 1) {
            terminal.out().printf("Attempt %s of %d%n", attempt, attempts.size());
          }
          RowPrinter table = RowPrinter.of(Style.LISTING, terminal.out(), columns);
          its.forEach(table::row);
          table.end();
        });
  }

  private void printRelations(Rows relations) {
    if (!relations.rows().isEmpty()) {
      terminal.out().println();
      RowPrinter table = RowPrinter.of(Style.LISTING, terminal.out(), relations.columns());
      relations.rows().forEach(table::row);
      table.end();
    }
  }

  private void print(String name, @Nullable Object value) {
    if (value != null) {
      terminal.out().printf("%-12s %s%n", name, TableRows.toTheSecond(TableRows.text(value)));
    }
  }

  private record StepFilter(long run, String zone) {}

  private record RelationFilter(long run) {}

  /** A result of few rows. */
  private record Rows(List<Column> columns, List<List<@Nullable Object>> rows)
      implements RowPrinter {

    static Rows of(Session session, String query, Record parameters) {
      List<Rows> read = new ArrayList<>();
      session
          .jdbc()
          .sql(Queries.text("operate/" + query))
          .paramSource(parameters)
          .query(
              ResultRows.printing(
                  columns -> {
                    read.add(new Rows(columns, new ArrayList<>()));
                    return read.get(0);
                  }));
      return read.get(0);
    }

    /** A row by the names of its columns. */
    Map<String, @Nullable Object> named(int row) {
      Map<String, @Nullable Object> named = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        named.put(columns.get(i).name(), rows.get(row).get(i));
      }
      return named;
    }

    List<Map<String, @Nullable Object>> allNamed() {
      List<Map<String, @Nullable Object>> all = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        all.add(named(i));
      }
      return all;
    }

    @Override
    public void row(List<@Nullable Object> values) {
      rows.add(values);
    }

    @Override
    public void end() {}
  }
}
