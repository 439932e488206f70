package vn.tonghop.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tonghop.TestDatabase;

/**
 * A database of version 13 of the schema keeps its figures and its past when it is migrated. It is
 * the dump of a run of the sample and three nights after it: revisions, supplements, months with
 * gaps, a quarter of a commune's own, a value that is held, an adjusted target. Its schema {@code
 * before} holds what the views said then.
 */
class MigrationTest {

  private static TestDatabase database;
  private static SingleConnectionDataSource connection;
  private static JdbcTemplate jdbc;

  @BeforeAll
  static void migrate() throws IOException, SQLException {
    database = TestDatabase.createEmpty();
    connection = new SingleConnectionDataSource(database.dataSource().getConnection(), true);
    jdbc = new JdbcTemplate(connection);
    try (InputStream dump =
        new GZIPInputStream(
            Objects.requireNonNull(
                MigrationTest.class.getResourceAsStream(
                    "/migration/sample_of_version_13.sql.gz")))) {
      jdbc.execute(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
    }
    TestDatabase.migrate(database.dataSource());
    // The dump has left nothing to be found without a schema.
    jdbc.execute("reset all");
    jdbc.execute("analyze");
  }

  @AfterAll
  static void drop() {
    connection.destroy();
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "area_total, mart.publication as p cross join lateral mart.area_total_as_of(p.publication) as t",
    "commune_result, mart.publication as p cross join lateral mart.commune_result_as_of(p.publication) as t",
    "lineage, mart.lineage as t",
    "lineage_claim, mart.lineage_claim as t",
    "finding, '(select finding_id, run_id, period, commune, indicator, code, severity, state,"
        + " message_vi, message_en, file_name, line_no, value, expected from mart.finding) as t'",
    // Before, a row that is held was counted as accepted too.
    "submission_status, '(select period, commune, commune_name, form, status, received_at, deadline,"
        + " rows_accepted + rows_held as rows_accepted, rows_rejected, rows_held, file_name"
        + " from mart.submission_status) as t'",
    "submission_file, mart.submission_file as t",
    "reject, mart.reject as t",
    "publication, mart.publication as t"
  })
  void saysTheSameAsBefore(String view, String now) {
    jdbc.execute("create temporary table now_said as select t.* from " + now);
    // What that version did not say.
    jdbc.execute(
        """
        alter table now_said drop column if exists plan_kind, drop column if exists plan_to,
          drop column if exists obs_status, drop column if exists commune_valid_from
        """);
    try {
      assertThat(count("before." + view)).isPositive();
      assertThat(count("now_said")).isEqualTo(count("before." + view));
      assertThat(jdbc.queryForList("table before." + view + " except table now_said")).isEmpty();
    } finally {
      jdbc.execute("drop table now_said");
    }
  }

  @Test
  void takesEveryFigureForFinal() {
    assertThat(
            jdbc.queryForList(
                """
                select distinct t.obs_status, t.plan_kind
                from mart.publication as p
                cross join lateral mart.area_total_as_of(p.publication) as t
                union
                select t.obs_status, t.plan_kind from mart.commune_result as t
                order by plan_kind
                """))
        .extracting(row -> row.get("obs_status") + " " + row.get("plan_kind"))
        .containsExactly("final level", "final reduction", "final null");
  }

  @Test
  void keepsNothingThatIsWorkedOutFromMonths() {
    assertThat(
            jdbc.queryForObject(
                """
                select count(*) from warehouse.fct_commune_value as v
                join warehouse.dim_period as p using (period_id)
                where p.kind <> 'month' and v.file_id is null and v.origin = 's'
                """,
                Long.class))
        .isZero();
    assertThat(
            jdbc.queryForObject(
                "select count(*) from mart.commune_result where is_derived", Long.class))
        .isPositive();
  }

  /** Nights add to these sums what changes; a wrong one would show only then. */
  @Test
  void keepsBesideEachTotalTheSumsItIsMadeOf() throws IOException {
    assertThat(
            jdbc.queryForList(
                Files.readString(Path.of("src/test/resources/migration/sums_beside_totals.sql"))))
        .isEmpty();
  }

  @Test
  void coversWhatIsThere() throws IOException {
    assertThat(
            jdbc.queryForList(
                Files.readString(Path.of("db/check/coverage_tells_what_is_there.sql"))))
        .isEmpty();
  }

  private static Long count(String relation) {
    return Objects.requireNonNull(
        jdbc.queryForObject("select count(*) from " + relation, Long.class));
  }
}
