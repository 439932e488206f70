package vn.tonghop.operate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.Office;
import vn.tonghop.database.Queries;
import vn.tonghop.job.DryRun;
import vn.tonghop.job.Outlook;
import vn.tonghop.job.RunResult;
import vn.tonghop.operate.TypedCommand;
import vn.tonghop.register.Narrowing;

/**
 * A dry run tells to the letter what the run then does, and leaves everything as it was. One office
 * for many nights: each is looked ahead to and then run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DryRunTest {

  private Office office;

  @BeforeAll
  void open() throws IOException {
    office = Office.open();
    Files.createDirectories(office.home());
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  void tellsWhatEachNightOfAYearThenDoes() throws Exception {
    office.receiveSample();
    office.receive("06043_2023_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;900,5");
    office.receive("06049_2024-11_KTXH.xlsx", "no text");
    Outlook first = assertTellsTheRun();
    assertThat(first.files()).hasSize(24);
    assertThat(first.totals()).hasSizeGreaterThan(300).allMatch(total -> total.before() == null);

    office.receive(
        "06043_2024_KTXH_lan2.csv",
        "Mã;ĐVT;Thực hiện",
        "AGR_RICE_AREA;ha;9.005.000",
        "AGR_MAIZE_AREA;ha;nhiều",
        "FOR_CINN_AREA;ha;12,5",
        "FOR_CINN_AREA;ha;13,5");
    Outlook revised = assertTellsTheRun();
    assertThat(revised.rows()).extracting(Outlook.RefusedRow::code).contains("not-a-number");
    assertThat(revised.findings()).extracting(Outlook.Found::code).contains("duplicate-row");
    assertThat(revised.totals()).anyMatch(total -> total.figure().equals("actual"));

    Outlook nothing = assertTellsTheRun();
    assertThat(nothing.result().publication()).isNull();
    assertThat(nothing.totals()).isEmpty();
    assertThat(nothing.result().summary().get(0)).contains("Nothing changed", "seen before");

    anotherNameOfAnIndicatorIsLearned();
    anAuthoritySetsAnotherTarget();
    anIndicatorIsAddedUpInAnotherWay();
    aRunThatFailedIsGoneOnWith();
  }

  private void anotherNameOfAnIndicatorIsLearned() throws IOException {
    office.receive(
        "06046_2024_KTXH_bosung.csv", "Chỉ tiêu;ĐVT;Thực hiện", "Cây chưa ai biết;ha;17,5");
    assertThat(assertTellsTheRun().rows())
        .extracting(Outlook.RefusedRow::code)
        .containsExactly("unknown-indicator");
    Path indicators = office.config().resolve("reference/indicators.csv");
    Files.writeString(
        indicators,
        Files.readString(indicators)
            .replaceFirst("(?m)^(FOR_ANISE_AREA,.*)$", "$1|Cây chưa ai biết"));
    office.receive("06049_2024-12_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;900,5");

    Outlook again = assertTellsTheRun(new Narrowing("2024", "06046", null));

    assertThat(again.files())
        .extracting(Outlook.TakenFile::fileName)
        .containsExactly("06046_2024_KTXH.csv", "06046_2024_KTXH_bosung.csv");
    assertThat(again.rows()).isEmpty();
    assertThat(
            office.row(
                """
                select actual from mart.commune_result
                where commune = '06046' and period = '2024' and indicator = 'FOR_ANISE_AREA'
                """))
        .isEqualTo("17.5");
    assertThat(
            office.rows(
                "select file_name from mart.submission_file where file_name like '%2024-12%'"))
        .isEmpty();
    Files.delete(office.inbox().resolve("06049_2024-12_KTXH.csv"));
  }

  private void anAuthoritySetsAnotherTarget() throws IOException {
    Path targets = office.config().resolve("reference/targets.csv");
    Files.writeString(
        targets,
        Files.readString(targets) + "2024,hdnd_huyen,180,AGR_RICE_AREA,level,9999,2024-12-30\n");

    Outlook outlook = assertTellsTheRun();

    assertThat(outlook.totals())
        .allMatch(total -> total.indicator().equals("AGR_RICE_AREA"))
        .anyMatch(
            total ->
                total.figure().equals("plan")
                    && total.period().equals("2024")
                    && "9999".equals(total.after()))
        .anyMatch(total -> total.figure().equals("achievement_pct"));
    assertThat(outlook.result().summary().get(0)).contains("1 target");
  }

  private void anIndicatorIsAddedUpInAnotherWay() throws IOException {
    Path indicators = office.config().resolve("reference/indicators.csv");
    Files.writeString(
        indicators,
        Files.readString(indicators)
            .replaceFirst("(?m)^(NTM_GARDEN,[^,]*,[^,]*,[^,]*),sum,", "$1,none,"));

    Outlook outlook = assertTellsTheRun();

    assertThat(outlook.totals())
        .anyMatch(
            total ->
                total.indicator().equals("NTM_GARDEN")
                    && total.figure().equals("actual")
                    && total.after() == null);
  }

  private void aRunThatFailedIsGoneOnWith() throws IOException {
    office.receive("06040_2025-01_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;1.100,5");
    office.execute(
        """
        create function ops.fails() returns trigger language plpgsql as
        $$ begin raise exception 'the disk is gone'; end $$;
        create trigger fails before insert on ops.submission execute function ops.fails();
        """);
    assertThat(office.tryToConsolidate(false).succeeded()).isFalse();
    office.execute("drop trigger fails on ops.submission; drop function ops.fails()");
    office.receive("06043_2025-01_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;900,5");

    Outlook outlook = assertTellsTheRun();

    assertThat(outlook.files())
        .extracting(Outlook.TakenFile::fileName)
        .containsExactly("06040_2025-01_KTXH.csv", "06043_2025-01_KTXH.csv");
  }

  @Test
  void printsItAndEndsAsTheRunWould() throws Exception {
    try (Office other = Office.open()) {
      other.receive(
          "06040_2024_KTXH.csv",
          "Mã;ĐVT;Thực hiện",
          "AGR_RICE_AREA;ha;1.100,5",
          "AGR_MAIZE_AREA;ha;nhiều");
      List<String> before = other.rows("select * from ops.run");
      String[] typed = {
        "run", "demo", "--dry-run", "--fail-on", "reject", "--inbox", other.inbox().toString()
      };

      TypedCommand dry = TypedCommand.thatRuns(other, typed);

      assertThat(dry.out())
          .startsWith("Dry run: nothing was changed. The run would say:\n  Publication 1: ")
          .containsPattern("06040_2024_KTXH.csv +taken in +3 +1 +1 +0 +0")
          .containsPattern("06040_2024_KTXH.csv +3 +actual +nhiều +not-a-number")
          .containsPattern("180 +2024 +AGR_RICE_AREA +hdnd_huyen +actual +none +1100.5");
      assertThat(dry.exitCode()).isEqualTo(3);
      assertThat(other.rows("select * from ops.run")).isEqualTo(before);
      assertThat(other.home()).isDirectoryNotContaining("glob:**/{archive,outbox,.dry-run-*}");
      assertThat(other.home().resolve("log")).doesNotExist();
    }
  }

  private Outlook assertTellsTheRun() throws IOException {
    return assertTellsTheRun(Narrowing.NONE);
  }

  private Outlook assertTellsTheRun(Narrowing only) throws IOException {
    Map<String, String> stored = everything();
    Map<String, String> kept = files();
    Outlook outlook =
        new DryRun(office.database().dataSource(), office.clock(), office.home(), office.config())
            .of(office.settings(false), only, Office.SILENT);
    assertThat(everything()).as("what is stored after a dry run").isEqualTo(stored);
    assertThat(files()).as("the files after a dry run").isEqualTo(kept);

    RunResult run = office.runner().run(office.settings(false), only, Office.SILENT);

    assertThat(run.failure()).isNull();
    assertThat(outlook.result().summary()).isEqualTo(run.summary());
    assertThat(outlook.result().publication()).isEqualTo(run.publication());
    assertThat(outlook.result().held()).isEqualTo(run.held());
    assertThat(outlook.files()).isEqualTo(told("files", run, Outlook.TakenFile.class));
    assertThat(outlook.rows()).isEqualTo(told("rows", run, Outlook.RefusedRow.class));
    assertThat(outlook.findings()).isEqualTo(told("findings", run, Outlook.Found.class));
    assertThat(outlook.totals()).containsExactlyInAnyOrderElementsOf(changed(run));
    return outlook;
  }

  private <T> List<T> told(String what, RunResult run, Class<T> type) {
    return JdbcClient.create(office.database().dataSource())
        .sql(Queries.text("job/outlook_" + what))
        .param("run", run.runId())
        .query(type)
        .list();
  }

  /** Every figure of every period in which two publications differ, whatever the run looked at. */
  private List<Outlook.Changed> changed(RunResult run) {
    return run.publication() == null
        ? List.of()
        : office
            .rows(
                """
                select distinct p.code
                from warehouse.dim_period as p
                where p.period_id in (
                  select period_id from warehouse.fct_area_total
                  union select period_id from warehouse.fct_area_rollup)
                """)
            .stream()
            .flatMap(
                period ->
                    JdbcClient.create(office.database().dataSource())
                        .sql(Queries.text("job/outlook_totals"))
                        .param("publication", run.publication())
                        .param("period", period)
                        .query(Outlook.Changed.class)
                        .list()
                        .stream())
            .collect(Collectors.toList());
  }

  private Map<String, String> everything() {
    return new TreeMap<>(
        office
            .rows(
                """
            select format('%I.%I|', schemaname, tablename)
              || (xpath('/row/digest/text()', query_to_xml(format(
              'select count(*) || coalesce(md5(string_agg(t::text, '','' order by t::text)), '''') as digest'
              ' from %I.%I as t', schemaname, tablename), false, true, '')))[1]::text
            from pg_tables
            where schemaname in ('ops', 'staging', 'warehouse', 'batch', 'mart')
            """)
            .stream()
            .map(row -> row.split("\\|", 2))
            .collect(Collectors.toMap(row -> row[0], row -> row[1])));
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path folder : List.of(office.home(), office.inbox())) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : (Iterable<Path>) all::iterator) {
          files.put(file.toString(), String.valueOf(Files.getLastModifiedTime(file)));
        }
      }
    }
    // Its folder has come and gone.
    files.remove(office.home().toString());
    return files;
  }
}
