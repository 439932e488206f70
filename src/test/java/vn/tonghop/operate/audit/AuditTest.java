package vn.tonghop.operate.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.Office;
import vn.tonghop.PublishedSample;
import vn.tonghop.operate.TypedCommand;
import vn.tonghop.operate.paper.PrintedReport;
import vn.tonghop.operate.session.Snapshot;
import vn.tonghop.report.audit.Answer;
import vn.tonghop.report.audit.Audit;
import vn.tonghop.report.audit.Measure;
import vn.tonghop.report.audit.Statement;
import vn.tonghop.report.audit.Verdict;
import vn.tonghop.words.Messages;

/** What a printed report says is held against the warehouse, and what is wrong is explained. */
@NullUnmarked
class AuditTest {
  private static final Path REPORT = Path.of("jobs/demo/report_2024.csv");
  private static final Path RESOURCES = Path.of("src/test/resources/audit");

  private static Office office;
  private static Messages messages;

  @TempDir private Path folder;

  @BeforeAll
  static void publish() {
    office = PublishedSample.office();
    messages = Messages.load(Path.of("config"));
  }

  private static List<Map<String, String>> read(String text) throws Exception {
    try (CSVReader reader =
        new CSVReaderBuilder(new StringReader(text))
            .withCSVParser(new RFC4180ParserBuilder().build())
            .build()) {
      List<String[]> all = reader.readAll();
      List<Map<String, String>> rows = new ArrayList<>();
      for (String[] cells : all.subList(1, all.size())) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
          row.put(all.get(0)[i], cells[i].replaceAll("\r$", ""));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  private static List<Map<String, String>> read(Path file) throws Exception {
    return read(Files.readString(file));
  }

  @Test
  void findsWhatIsWrongWithTheReportOf2024AndNothingElse() throws Exception {
    TypedCommand done =
        TypedCommand.of(
            office, "audit", REPORT.toString(), "--as-of", "1", "--csv", "--fail-on", "mismatch");
    assertThat(done.exitCode()).isEqualTo(3);
    List<Map<String, String>> expected = read(RESOURCES.resolve("report_2024_expected.csv"));
    List<Map<String, String>> found = read(done.out());
    assertThat(expected).hasSizeGreaterThan(120);
    for (Map<String, String> each : expected) {
      assertThat(each.get("why").isEmpty()).isEqualTo(each.get("verdict").equals("ok"));
    }
    assertThat(found.stream().map(row -> row.get("id") + " " + row.get("verdict")))
        .containsExactlyElementsOf(
            expected.stream().map(row -> row.get("id") + " " + row.get("verdict")).toList());
    assertThat(found)
        .filteredOn(row -> !row.get("verdict").equals("ok"))
        .allSatisfy(row -> assertThat(row.get("reason")).isNotBlank());
  }

  @Test
  void explainsEveryKindOfMistake() throws Exception {
    List<Map<String, String>> planted = read(RESOURCES.resolve("planted.csv"));
    assertThat(planted).filteredOn(row -> !row.get("verdict").equals("ok")).hasSizeGreaterThan(60);
    List<Statement> statements = planted.stream().map(AuditTest::statement).toList();
    try (Snapshot snapshot = Snapshot.of(office.database().dataSource())) {
      Audit audit = new Audit(new BookReading(snapshot, 2, statements).read());
      for (int i = 0; i < planted.size(); i++) {
        String group = planted.get(i).get("group");
        String id = planted.get(i).get("id");
        List<Statement> report = new ArrayList<>();
        for (int j = 0; j < planted.size(); j++) {
          if (i == j || (!group.isEmpty() && planted.get(j).get("group").equals(group))) {
            report.add(statements.get(j));
          }
        }
        Answer answer =
            audit.of(report).stream()
                .filter(each -> each.statement().id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(answer.verdict().text())
            .as(planted.get(i) + " " + answer.vi(messages))
            .isEqualTo(planted.get(i).get("verdict"));
        assertThat(answer.vi(messages)).as(id).contains(planted.get(i).get("says"));
        assertThat(answer.en(messages).isEmpty()).isEqualTo(answer.vi(messages).isEmpty());
      }
    }
  }

  private static Statement statement(Map<String, String> row) {
    return new Statement(
        row.get("id"),
        row.get("text"),
        row.get("period"),
        row.get("place"),
        row.get("indicator"),
        Measure.of(row.get("measure")).orElseThrow(),
        row.get("authority"),
        row.get("stated"));
  }

  @Test
  void raisesNoAlarmAtWhatTheProgramItselfPrints() throws Exception {
    List<Statement> statements = new ArrayList<>();
    printed(
        statements,
        "select area, indicator, coalesce(plan_authority, '') as authority,"
            + " coalesce(cumulative, actual) as value,"
            + " plan, prior_actual, achievement_pct, change_pct, communes_reported"
            + " from mart.area_total_as_of(1) where period = '2024'");
    printed(
        statements,
        "select commune, indicator, '' as authority, coalesce(cumulative, actual) as value, plan,"
            + " prior_actual, achievement_pct, change_pct, null as reported from"
            + " mart.commune_result_as_of(1) where period = '2024'");
    int figures = statements.size();
    assertThat(figures).isGreaterThan(4000);
    PrintedReport.of(office, 1, "2024")
        .sentences()
        .forEach(sentence -> statements.addAll(sentence.statements()));
    assertThat(statements).hasSizeGreaterThan(figures + 180);
    try (Snapshot snapshot = Snapshot.of(office.database().dataSource())) {
      Audit audit = new Audit(new BookReading(snapshot, 1, statements).read());
      assertThat(audit.of(statements))
          .filteredOn(answer -> answer.verdict() != Verdict.OK)
          .extracting(answer -> answer.statement() + " " + answer.en(messages))
          .isEmpty();
    }
  }

  private static void printed(List<Statement> statements, String query) {
    List<Measure> measures =
        List.of(
            Measure.VALUE,
            Measure.PLAN,
            Measure.PRIOR,
            Measure.ACHIEVEMENT_PCT,
            Measure.CHANGE_PCT,
            Measure.COMMUNES_REPORTED);
    for (Map<String, Object> row :
        new org.springframework.jdbc.core.JdbcTemplate(office.database().dataSource())
            .queryForList(query)) {
      List<Object> cells = new ArrayList<>(row.values());
      for (int i = 0; i < measures.size(); i++) {
        Object value = cells.get(i + 3);
        if (value != null) {
          statements.add(
              new Statement(
                  "S" + statements.size(),
                  "",
                  "2024",
                  cells.get(0).toString(),
                  cells.get(1).toString(),
                  measures.get(i),
                  cells.get(2).toString(),
                  new java.math.BigDecimal(value.toString()).toPlainString().replace('.', ',')));
        }
      }
    }
  }

  @Test
  void answersAsATableAsCsvAndAsJson() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("report.csv"),
            "\uFEFFid;text;period;place;indicator;measure;authority;stated\r\n"
                + "1;Gieo cấy lúa 10.161,3ha;2024;180;AGR_RICE_AREA;value;;10.161,3ha\r\n");
    String[] typed = {"audit", file.toString(), "--as-of", "1"};
    TypedCommand table = TypedCommand.of(office, typed);
    assertThat(table.exitCode()).isZero();
    assertThat(table.out())
        .contains("mismatch", "8164.31", "8.164,3ha", "Tổng diện tích gieo trồng");
    assertThat(table.err()).contains("1 statements against publication 1: 0 ok");
    TypedCommand csv = TypedCommand.of(office, "audit", file.toString(), "--as-of", "1", "--csv");
    assertThat(csv.out().lines().findFirst()).contains("id,verdict,exact,as_printed,reason");
    TypedCommand json = TypedCommand.of(office, "audit", file.toString(), "--as-of", "1", "--json");
    assertThat(json.out()).contains("\"reason_en\":\"The warehouse has 8.164,3ha.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id,period,place,indicator,stated|has no column measure",
        "id,period,place,indicator,measure,stated~1,2024,180,X,valeu,3|no measure is called valeu."
            + " Did you mean value?",
        "id,period,place,indicator,measure,stated~1,2024,180,X,value,3~1,2024,180,X,value,4|the id"
            + " 1 stands twice"
      })
  void aFileThatHoldsNoStatementsIsRefused(String text, String said) throws Exception {
    Path file = Files.writeString(folder.resolve("bad.csv"), text.replace("~", "\n") + "\n");
    TypedCommand refused = TypedCommand.of(office, "audit", file.toString());
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains(said);
  }

  @Test
  void whatThereIsNotIsNamed() throws Exception {
    TypedCommand noFile = TypedCommand.of(office, "audit", folder.resolve("no.csv").toString());
    assertThat(noFile.exitCode()).isEqualTo(2);
    assertThat(noFile.err()).contains("There is no file");
    TypedCommand noPublication =
        TypedCommand.of(office, "audit", REPORT.toString(), "--as-of", "7");
    assertThat(noPublication.exitCode()).isEqualTo(2);
    assertThat(noPublication.err()).contains("There is no publication 7; the newest is 2.");
    TypedCommand noVerdict =
        TypedCommand.of(office, "audit", REPORT.toString(), "--fail-on", "mismach");
    assertThat(noVerdict.exitCode()).isEqualTo(2);
    assertThat(noVerdict.err()).contains("Did you mean mismatch?");
  }
}
