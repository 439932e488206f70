package vn.tonghop.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.TestDatabase;

/**
 * What an analyst asks of one figure, commune or area finds it, however much there is of others.
 */
class IndexedLookupTest {

  private static final String COUNT_SUBMISSIONS = "select count(*) from ops.submission";

  private static TestDatabase database;
  private static SingleConnectionDataSource connection;
  private static JdbcTemplate jdbc;

  @BeforeAll
  static void fill() throws IOException, SQLException {
    database = TestDatabase.create();
    connection = new SingleConnectionDataSource(database.dataSource().getConnection(), true);
    jdbc = new JdbcTemplate(connection);
    try (InputStream nation =
        Objects.requireNonNull(IndexedLookupTest.class.getResourceAsStream("nation.sql"))) {
      jdbc.execute(new String(nation.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @AfterAll
  static void drop() {
    connection.destroy();
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from mart.district_total where area = 'D3' and period = '2024-05'",
        "select * from mart.district_total where area = 'D3' and period = '2024'",
        "select * from mart.district_total_as_of(1) where area = 'D3' and period = '2024-05'",
        "select * from mart.commune_result where commune = '00017' and period = '2024-05'",
        "select * from mart.commune_result where commune = '00017' and period = '2024'",
        "select * from mart.commune_result where commune = '00017' and period = '2024-05' and indicator = 'I7'",
        "select * from mart.commune_result where area = 'D3' and period = '2024-05' and indicator = 'I7'",
        "select * from mart.commune_result_as_of(1) where commune = '00100' and period = '2024-05' and indicator = 'I7'",
        "select * from mart.lineage where commune = '00017' and period = '2024-05' and indicator = 'I7'"
      })
  void readsNoWholePartitionOfFacts(String question) {
    List<String> scans = new ArrayList<>();
    collectScans(plan("explain (analyze, format json) " + question).get(0).get("Plan"), scans);

    assertThat(scans).isNotEmpty().allMatch(scan -> scan.startsWith("Index"));
    assertThat(jdbc.queryForList(question)).isNotEmpty();
  }

  @Test
  void explainsTheChangesOfOneDistrictWithoutLookingAtOthers() {
    String question =
        "select * from mart.district_total_diff(1, 2) where area = 'D11' and period = '2024-05'";
    jdbc.execute("begin");
    try {
      jdbc.execute(
          """
          create temporary table was on commit drop as
          select t.* from warehouse.fct_area_total as t
          join warehouse.dim_area as a using (area_id)
          join warehouse.dim_period as p using (period_id)
          where a.code = 'D11' and p.code = '2024-05';
          update warehouse.fct_area_total as t set to_publication = 2
          from was as w
          where (t.area_id, t.period_id, t.indicator_id) = (w.area_id, w.period_id, w.indicator_id);
          update was set from_publication = 2, actual = actual + 1;
          insert into warehouse.fct_area_total select * from was
          """);
      assertThat(jdbc.queryForList(question))
          .hasSize(40)
          .allSatisfy(row -> assertThat(row.get("files")).hasToString("{all_2_KTXH.csv}"));

      assertThat(blocks(question)).isLessThan(20_000);
    } finally {
      jdbc.execute("rollback");
    }
  }

  /** The condition on publications holds for all of a year, and would be asked of each commune. */
  @ParameterizedTest
  @ValueSource(strings = {"last_month", "last_year", "months"})
  void aRunFindsWhatIsKnownOfItsCommunesByKey(String sieve) throws IOException {
    jdbc.execute("begin");
    try {
      jdbc.execute(query("reconcile/prefer_keys"));
      String all = query("reconcile/sieve/" + sieve);
      String look = all.substring(all.indexOf("create temporary"), all.indexOf(";\n\ninsert"));
      assertThat(jdbc.queryForList("explain " + look, String.class))
          .anyMatch(line -> line.contains("Index Scan using one_open_version_of_a_value"))
          .noneMatch(line -> line.contains("values_opened_by"));
    } finally {
      jdbc.execute("rollback");
    }
  }

  @Test
  void aRunPassesOverNoRowsOfEarlierOnes() throws IOException {
    jdbc.execute("begin");
    try {
      jdbc.execute(
          """
          insert into staging.contribution (file_id, commune_id, period_id, form, ordinal, is_alone)
          select distinct file_id, commune_id, period_id, 'KTXH', 1, true
          from ops.submission_row where file_id = 2;
          analyze staging.contribution
          """);
      jdbc.execute(query("reconcile/prefer_keys"));
      jdbc.execute(query("reconcile/prefer_hashing"));
      List<String> scans = new ArrayList<>();
      String rows = "select count(*) from staging.effective_row";
      collectScans(plan("explain (analyze, format json) " + rows).get(0).get("Plan"), scans);

      assertThat(jdbc.queryForObject(rows, Long.class)).isEqualTo(2880);
      assertThat(scans).isNotEmpty().allMatch(scan -> scan.startsWith("Index"));
    } finally {
      jdbc.execute("rollback");
    }
  }

  @Test
  void aLaneReadsTheLinesOfItsCommunesAndNoOthers() throws IOException {
    jdbc.execute("begin");
    try {
      // Of a nation's file one month, and of that the first hundred communes.
      jdbc.execute(
          """
          insert into staging.contribution (file_id, commune_id, period_id, form, ordinal, is_alone)
          select distinct file_id, commune_id, period_id, 'KTXH', 1, true
          from ops.submission_row where file_id = 1 and period_id = 5;
          insert into ops.submission (
            file_id, commune_id, period_id, form, revision, revision_stated, is_supplement,
            rows_accepted, rows_rejected, rows_held, first_line, last_line)
          select file_id, commune_id, period_id, 'KTXH', 1, true, false, count(*), 0, 0,
            min(line_no), max(line_no)
          from ops.submission_row where file_id = 1 and period_id = 5
          group by file_id, commune_id, period_id;
          insert into staging.touched_unit (period_id, commune_id, year, is_new, lane)
          select period_id, commune_id, 2024, true, case when commune_id <= 200 then 1 else 2 end
          from staging.contribution;
          analyze staging.contribution, staging.touched_unit, ops.submission
          """);
      jdbc.execute(query("load/prefer_hashing"));
      String filling = query("load/desire_submitted").replace(":lane", "1").replace(":piece", "1");
      JsonNode plan = plan("explain (analyze, format json) " + filling).get(0).get("Plan");

      // And one, to see that no commune has several files.
      assertThat(rowsRead(plan, "submission_row")).isBetween(100L * 40, 100L * 40 + 1);
      assertThat(jdbc.queryForObject("select count(*) from staging.desired_value", Long.class))
          .isEqualTo(100 * 40);
    } finally {
      jdbc.execute("rollback");
    }
  }

  /** The planner knows nothing of a publication that is new, and expects one value of it. */
  @Test
  void countsWhatARevisionChangesWithoutHoldingEachAgainstEach() throws IOException {
    jdbc.execute("begin");
    try {
      jdbc.execute(
          """
          update warehouse.fct_commune_value set to_publication = 3
          where year = 2023 and period_id = 5 and commune_id <= 175 and to_publication is null;
          insert into warehouse.fct_commune_value (
            period_id, indicator_id, commune_id, year, from_publication, file_id, line_no,
            origin, is_reported, is_held, actual, prior)
          select period_id, indicator_id, commune_id, year, 3, 2, line_no, 's', true, false,
            actual + 1, prior
          from warehouse.fct_commune_value
          where year = 2023 and to_publication = 3;
          insert into staging.touched_unit (period_id, commune_id, year, is_new, lane)
          select distinct period_id, commune_id, year, false, 1
          from warehouse.fct_commune_value
          where year = 2023 and to_publication = 3
          """);
      jdbc.execute(query("publish/prefer_hashing"));
      String counting = query("publish/count_changes").replace(":candidate", "3");

      assertThat(jdbc.queryForMap(counting))
          .containsEntry("values_changed", 75L * 40)
          .containsEntry("communes_changed", 75L);
      assertThat(blocks(counting)).isLessThan(10_000);
    } finally {
      jdbc.execute("rollback");
    }
  }

  @Test
  void aRunAsksForTheFirstTotalOfAPeriodAndNotForJustAny() throws IOException {
    jdbc.execute("begin");
    try {
      jdbc.execute(
          """
          insert into staging.touched_unit (period_id, commune_id, year, is_new, lane)
          select period_id, 101, 2024, true, 1 from warehouse.dim_period where code = '2024-05';
          insert into warehouse.dim_period
          select
            900, '2024-Q1', 'quarter', year, starts, '2024-03-31', '2024-03-31', null, '2023-Q1', 1
          from warehouse.dim_period where code = '2024'
          """);
      String fresh = query("aggregate/fresh_periods");
      List<String> scans = new ArrayList<>();
      collectScans(plan("explain (analyze, format json) " + fresh).get(0).get("Plan"), scans);

      assertThat(jdbc.queryForList(fresh, Integer.class)).containsExactly(900);
      assertThat(scans).isNotEmpty().allMatch(scan -> scan.startsWith("Index"));
    } finally {
      jdbc.execute("rollback");
    }
  }

  /** Else each commune would look at all its neighbours for its own place among them. */
  @Test
  void worksOutTheYearOfADistrictInHardlyMoreThanThatOfOneOfItsCommunes() {
    int ofOne =
        blocks("select * from mart.commune_result where commune = '00017' and period = '2024'");
    String district = "select * from mart.commune_result where area = 'D3' and period = '2024'";
    assertThat(jdbc.queryForList("select distinct commune from (" + district + ") as d"))
        .hasSizeGreaterThan(5);

    assertThat(blocks(district)).isLessThan(2 * ofOne);
  }

  /** Blocks and not seconds: they are the same on every machine. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from mart.commune_result_on_boundaries('2025-06-01') where commune = '90017' and period = '2024-05'",
        "select * from mart.commune_result_on_boundaries('2024-06-01') where commune = '00017' and period = '2024-05'",
        "select * from mart.commune_result_on_boundaries('2025-06-01') where commune = '90017' and period = '2024'"
      })
  void restatesOneCommuneWithoutLookingAtOthers(String question) {
    jdbc.execute("begin");
    try {
      jdbc.execute(
          """
          update warehouse.dim_commune set valid_to = '2024-12-31' where code = '00017';
          insert into warehouse.dim_commune
          select 900000 + n, '9001' || n, 'Xã mới', 'xa', area_code, '2025-01-01', null, 1, null
          from warehouse.dim_commune cross join generate_series(7, 8) as n where code = '00017';
          insert into warehouse.dim_succession values
            ('00017', '90017', '2025-01-01', 0.9, null, 1, null),
            ('00017', '90018', '2025-01-01', 0.1, null, 1, null)
          """);
      assertThat(jdbc.queryForList(question)).isNotEmpty();

      assertThat(blocks(question)).isLessThan(5000);
    } finally {
      jdbc.execute("rollback");
    }
  }

  /** However many months there are of those that it was made of. */
  @Test
  void restatesAMergedCommuneOnThoseBeforeByTheirLastFiguresAlone() {
    String question =
        "select * from mart.commune_result_on_boundaries('2024-05-01')"
            + " where commune = '00017' and period = '2024-08'";
    jdbc.execute("begin");
    try {
      jdbc.execute(
          """
          update warehouse.dim_commune set valid_to = '2024-07-31' where code in ('00017', '00032');
          insert into warehouse.dim_commune
          select 900000, '90000', 'Xã mới', 'xa', area_code, '2024-08-01', null, 1, null
          from warehouse.dim_commune where code = '00017';
          insert into warehouse.dim_succession values
            ('00017', '90000', '2024-08-01', 1, null, 1, null),
            ('00032', '90000', '2024-08-01', 1, null, 1, null);
          update warehouse.fct_commune_value as v set commune_id = 900000
          from warehouse.dim_period as p, warehouse.dim_commune as c
          where p.period_id = v.period_id and p.code = '2024-08'
            and c.commune_id = v.commune_id and c.code = '00017';
          insert into warehouse.fct_coverage (
            period_id, commune_id, from_publication, value_count, fingerprint)
          select period_id, 900000, 1, 40, 7 from warehouse.dim_period where code = '2024-08'
          """);
      assertThat(jdbc.queryForList(question)).hasSize(40);

      assertThat(blocks(question)).isLessThan(5000);
    } finally {
      jdbc.execute("rollback");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"commune = '00017' and period = '2024-05'", "commune = '00017' and form = 'KTXH'"})
  void findsWhetherOneCommuneHasReportedWithoutLookingAtOthers(String asked) {
    jdbc.execute("begin");
    try {
      jdbc.execute(
          """
          insert into ops.submission (
            file_id, commune_id, period_id, form, state, revision, revision_stated, is_supplement,
            rows_accepted, rows_rejected, rows_held)
          select file_id, commune_id, period_id, 'KTXH', 'current', 1, true, false, count(*), 0, 0
          from ops.submission_row
          group by file_id, commune_id, period_id;
          analyze ops.submission
          """);
      long all = Objects.requireNonNull(jdbc.queryForObject(COUNT_SUBMISSIONS, Long.class));
      String question = "select * from mart.submission_status where " + asked;
      assertThat(jdbc.queryForList(question)).isNotEmpty();

      JsonNode plan = plan("explain (analyze, format json) " + question).get(0).get("Plan");
      assertThat(rowsRead(plan, "submission")).isBetween(1L, all / 50);
    } finally {
      jdbc.execute("rollback");
    }
  }

  @Test
  void asksForEarlierFigures() {
    String figure =
        "select actual from mart.commune_result_as_of(%d) where commune = '00100'"
            + " and period = '2024-05' and indicator = 'I7'";
    assertThat(jdbc.queryForObject(figure.formatted(2), Integer.class))
        .isEqualTo(
            Objects.requireNonNull(jdbc.queryForObject(figure.formatted(1), Integer.class)) + 1);
  }

  private static String query(String name) throws IOException {
    try (InputStream sql =
        Objects.requireNonNull(
            IndexedLookupTest.class.getResourceAsStream("/db/query/" + name + ".sql"))) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int blocks(String question) {
    return plan("explain (analyze, buffers, format json) " + question)
        .get(0)
        .get("Plan")
        .get("Shared Hit Blocks")
        .asInt();
  }

  private static JsonNode plan(String statement) {
    return new JsonMapper()
        .readTree(Objects.requireNonNull(jdbc.queryForObject(statement, String.class)));
  }

  private static long rowsRead(JsonNode node, String relation) {
    long rows = 0;
    if (node.path("Relation Name").asString("").equals(relation)) {
      rows =
          node.path("Actual Loops").asLong(0)
              * (node.path("Actual Rows").asLong(0)
                  + node.path("Rows Removed by Filter").asLong(0));
    }
    for (JsonNode child : node.path("Plans")) {
      rows += rowsRead(child, relation);
    }
    return rows;
  }

  private static void collectScans(JsonNode node, List<String> scans) {
    String relation = node.path("Relation Name").asString("");
    boolean wasRun = node.path("Actual Loops").asInt(0) > 0;
    if (wasRun && (relation.startsWith("fct_") || relation.equals("submission_row"))) {
      String index = node.path("Index Cond").asString("");
      scans.add(
          (index.isEmpty() && !node.has("Plans") ? "whole " : "Index ")
              + node.path("Node Type").asString()
              + " of "
              + relation);
    }
    for (JsonNode child : node.path("Plans")) {
      collectScans(child, scans);
    }
  }
}
