package vn.tonghop.operate.audit;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Known;
import vn.tonghop.operate.session.Nearest;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Snapshot;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.operate.table.RowPrinter;
import vn.tonghop.operate.table.RowPrinter.Column;
import vn.tonghop.operate.table.Style;
import vn.tonghop.report.audit.Answer;
import vn.tonghop.report.audit.Audit;
import vn.tonghop.report.audit.Statement;
import vn.tonghop.report.audit.Verdict;
import vn.tonghop.words.Messages;

/** Holds a printed report against the warehouse. */
@Command(
    name = "audit",
    description = {
      "Checks the figures that a report prints against the warehouse.",
      "FILE is CSV: id,text,period,place,indicator,measure,authority,stated. A measure is one of"
          + " value, plan, prior, achievement_pct, above_plan_pct, change_pct, level_pct,"
          + " share_pct, communes_reported; place is the code or name of an area or commune.",
      "Each statement is ok, truncated, mismatch, contradicts, malformed or no-data."
    })
public final class AuditCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "Such as jobs/demo/report_2024.csv.")
  private Path file = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "PUBLICATION",
      description = "Against what this earlier publication had.")
  private @Nullable Integer asOf;

  @Option(
      names = "--fail-on",
      paramLabel = "LIST",
      split = ",",
      description =
          "End with 3 where a statement is any of these, such as mismatch,malformed; one that"
              + " contradicts another is a mismatch too.")
  private List<String> failOn = List.of();

  @ArgGroup private @Nullable Format format;

  static final class Format {
    @Option(names = "--csv", description = "Print CSV (RFC 4180, UTF-8).")
    private boolean csv;

    @Option(names = "--json", description = "Print JSON, with the reasons in English too.")
    private boolean json;
  }

  /** Works on a terminal. */
  public AuditCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Set<Verdict> failing = failing();
    List<Statement> statements = StatementFile.read(file);
    try (Session session = Session.toLook(terminal)) {
      int publication = new Known(session).publication(asOf);
      Messages messages = Messages.load(terminal.folders().config());
      List<Answer> answers;
      try (Snapshot snapshot = Snapshot.of(session.dataSource())) {
        answers =
            new Audit(new BookReading(snapshot, publication, statements).read()).of(statements);
      }
      print(answers, messages);
      terminal.say(counted(answers, publication));
      return answers.stream().anyMatch(answer -> failing.contains(answer.verdict()))
          ? ExitCode.NAMED_BY_FAIL_ON
          : ExitCode.FINISHED;
    } catch (SQLException e) {
      throw new UncategorizedSQLException("audit", null, e);
    }
  }

  private Set<Verdict> failing() {
    Set<Verdict> failing = EnumSet.noneOf(Verdict.class);
    List<String> known = Arrays.stream(Verdict.values()).map(Verdict::text).toList();
    for (String named : failOn) {
      Verdict verdict =
          Arrays.stream(Verdict.values())
              .filter(each -> each.text().equals(named.strip().toLowerCase(Locale.ROOT)))
              .findFirst()
              .orElseThrow(
                  () ->
                      CommandFailure.wrongUsage(
                          "There is no verdict %s.%s --fail-on takes %s."
                              .formatted(
                                  named,
                                  Nearest.question(named, known),
                                  String.join(", ", known))));
      failing.add(verdict);
      if (verdict == Verdict.MISMATCH) {
        failing.add(Verdict.CONTRADICTS);
      }
    }
    return failing;
  }

  private void print(List<Answer> answers, Messages messages) {
    List<Column> columns =
        new java.util.ArrayList<>(
            List.of(
                new Column("id", false),
                new Column("verdict", false),
                new Column("exact", true),
                new Column("as_printed", true),
                new Column("reason", false)));
    boolean isJson = format != null && format.json;
    if (isJson) {
      columns.add(new Column("reason_en", false));
    }
    RowPrinter printer = RowPrinter.of(style(), terminal.out(), columns);
    for (Answer answer : answers) {
      List<@Nullable Object> row =
          new java.util.ArrayList<>(
              Arrays.asList(
                  answer.statement().id(),
                  answer.verdict().text(),
                  answer.exact(),
                  answer.asPrinted(),
                  answer.vi(messages)));
      if (isJson) {
        row.add(answer.en(messages));
      }
      printer.row(row);
    }
    printer.end();
  }

  private Style style() {
    if (format == null) {
      return Style.WHOLE;
    }
    return format.json ? Style.JSON : Style.CSV;
  }

  private static String counted(List<Answer> answers, int publication) {
    return answers.size()
        + " statements against publication "
        + publication
        + ": "
        + Arrays.stream(Verdict.values())
            .map(
                verdict ->
                    answers.stream().filter(answer -> answer.verdict() == verdict).count()
                        + " "
                        + verdict.text())
            .collect(Collectors.joining(", "))
        + ".";
  }
}
