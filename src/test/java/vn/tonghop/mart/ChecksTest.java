package vn.tonghop.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tonghop.TestDatabase;

/** The checks of {@code db/check} find damage and nothing else; the examples answer. */
class ChecksTest {

  private static TestDatabase database;

  @BeforeAll
  static void fill() {
    database = TestDatabase.create();
    MartFixture.fill(database);
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  static List<Path> checks() throws IOException {
    return filesOf("db/check");
  }

  static List<Path> examples() throws IOException {
    return filesOf("db/example");
  }

  @ParameterizedTest
  @MethodSource("checks")
  void findsNothingWrongWithASoundWarehouse(Path check) throws IOException {
    assertThat(new JdbcTemplate(database.dataSource()).queryForList(Files.readString(check)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void findsNothingWrongWithAnEmptyWarehouse(Path check) throws IOException {
    try (TestDatabase empty = TestDatabase.create()) {
      assertThat(new JdbcTemplate(empty.dataSource()).queryForList(Files.readString(check)))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lines_are_conserved | alter table ops.submission_file drop constraint no_line_is_lost; update ops.submission_file set lines_total = null where file_id = 1
          rows_match_their_file | delete from ops.submission_row where file_id = 3 and line_no = 2
          rows_match_their_file | delete from ops.reject where line_no is not null
          values_have_one_version_at_a_time | update warehouse.fct_commune_value set from_publication = 1 where from_publication = 2 and indicator_id = 21
          totals_have_one_version_at_a_time | update warehouse.fct_area_total set from_publication = 1 where from_publication = 2
          facts_point_to_something | update warehouse.fct_commune_value set commune_id = 99 where line_no = 3 and file_id = 3
          facts_point_to_something | update warehouse.fct_commune_value set file_id = 99 where line_no = 3 and file_id = 3
          coverage_tells_what_is_there | delete from warehouse.fct_coverage where commune_id = 12
          coverage_tells_what_is_there | update warehouse.fct_commune_value set cumulative = 1 where indicator_id = 22 and commune_id = 12
          facts_point_to_something | update warehouse.fct_coverage set commune_id = 99 where period_id = 31 and commune_id = (select min(commune_id) from warehouse.fct_coverage where period_id = 31)
          totals_add_up | update warehouse.fct_commune_value set actual = actual + 0.001 where indicator_id = 21 and period_id = 31
          totals_add_up | update warehouse.fct_commune_value set is_held = false where indicator_id = 22 and commune_id = 12
          totals_add_up | delete from warehouse.fct_area_total where indicator_id = 24 and area_id = 1
          totals_are_as_firm_as_their_values | update warehouse.fct_commune_value set obs_status = 2 where indicator_id = 24 and commune_id = 12
          totals_are_as_firm_as_their_values | update warehouse.fct_area_total set values_provisional = 1 where indicator_id = 22
          shares_of_history_add_up | insert into warehouse.dim_succession values ('06040', '06040', '2024-12-01', 0.5, null, 1, null)
          reported_is_within_expected | update warehouse.fct_area_total set communes_expected = 5 where indicator_id = 24
          publications_have_no_gap | alter table warehouse.publication disable trigger user; update warehouse.publication set publication = 3 where publication = 2
          nothing_is_beyond_the_candidate | update warehouse.dim_target set from_publication = 4 where from_publication = 3
          targets_name_what_is_known | update warehouse.dim_target set place_code = '99999' where authority = 'ubnd_tinh'
          targets_name_what_is_known | update warehouse.dim_indicator set to_publication = 2 where code = 'BUD_REV'
          one_full_submission_is_current | update ops.submission set state = 'current' where file_id = 1
          released_findings_have_an_action | delete from ops.action_run where action_id = 1
          released_findings_have_an_action | update ops.finding set state = 'open' where state = 'released'
          released_findings_have_an_action | update ops.finding set state = 'released' where code = 'suspected-unit'
          held_values_have_a_finding | update ops.finding set state = 'corrected' where code = 'suspected-unit'
          held_values_have_a_finding | update warehouse.fct_commune_value set is_held = false where indicator_id = 22 and commune_id = 12
          holds_by_hand_are_obeyed | insert into ops.action (at, by_whom, action, period_id, commune_id, indicator_id, held_nothing, held_actual, reason) values ('2024-12-02 04:00+00', 'lan', 'hold', 32, 12, 21, false, 50, 'x'); insert into ops.action_run values (4, 2)
          withdrawn_files_make_no_figures | delete from ops.action_run where action_id = 3
          withdrawn_files_make_no_figures | update ops.submission set state = 'withdrawn' where file_id = 2
          withdrawn_files_make_no_figures | update ops.submission set state = 'withdrawn' where file_id = 6; delete from ops.action_run where action_id = 3
          actions_are_undone_in_their_order | delete from ops.action_run where action_id = 2
          actions_are_undone_in_their_order | update ops.action_run set run_id = 1 where action_id = 3
          actions_are_undone_in_their_order | alter table ops.action disable trigger user; update ops.action set commune_id = 13 where action_id = 3
          actions_are_published | alter table warehouse.publication disable trigger user; delete from warehouse.publication where publication = 2
          findings_are_about_what_counts | update ops.submission set state = 'superseded' where file_id = 2
          findings_are_about_what_counts | update ops.submission set state = 'withdrawn' where file_id = 5
          findings_are_told_once | insert into ops.finding (run_id, code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name, message_vi, message_en, advice_vi) select run_id, code, severity, period_id, commune_id, indicator_id, form, file_id, line_no, column_name, 'x', 'x', 'x' from ops.finding where code = 'outlier'
          one_of_repeated_rows_counts | update ops.finding set code = 'duplicate-row' where code = 'suspected-unit'; update ops.submission_row set is_repeat = true where file_id = 2 and line_no = 3
          one_of_repeated_rows_counts | update ops.finding set code = 'duplicate-row', severity = 'info' where code = 'suspected-unit'
          states_of_findings_can_be_taken_back | update ops.finding set changed_by_run = 2 where code = 'outlier'
          """)
  void findsDamage(String check, String damage) throws Exception {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      int damaged = 0;
      for (String statement : damage.split(";", -1)) {
        damaged = jdbc.update(statement);
      }
      assertThat(damaged).isPositive();
      assertThat(jdbc.queryForList(Files.readString(Path.of("db/check", check + ".sql"))))
          .isNotEmpty();
      if (NarrowChecks.names().contains(check)) {
        assertThat(new NarrowChecks(jdbc).broken(List.of(check))).isNotEmpty();
      }
      connection.rollback();
    }
  }

  @Test
  void whatARunLooksAtFindsNothingWrongWithASoundWarehouse() throws Exception {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      assertThat(new NarrowChecks(jdbc).broken(NarrowChecks.names())).isEmpty();
      connection.rollback();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void answersWhatAnAnalystAsks(Path example) throws IOException, SQLException {
    String sql = Files.readString(example);
    assertThat(sql).startsWith("-- ").containsPattern("(?m)^-- .*\\?");
    try (Connection connection = database.dataSource().getConnection()) {
      JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      jdbc.execute("set role tonghop_analyst");
      assertThat(jdbc.queryForList(sql)).isNotEmpty();
    }
  }

  @Test
  void exampleOfChangesTellsWhatTheSecondPublicationDid() throws IOException {
    assertThat(
            new JdbcTemplate(database.dataSource())
                .queryForList(
                    Files.readString(Path.of("db/example/changed_between_publications.sql"))))
        .extracting(
            row -> row.get("period"),
            row -> row.get("plan_authority"),
            row -> String.valueOf(row.get("actual_before")),
            row -> String.valueOf(row.get("actual_after")),
            row -> row.get("status_before"),
            row -> row.get("status_after"))
        .containsExactly(
            tuple("2024", "hdnd_huyen", "150.13", "170.50", "not_met", "met"),
            tuple("2024", "ubnd_tinh", "150.13", "170.50", "exceeded", "exceeded"),
            tuple("2024-03", "hdnd_huyen", "5.00", "5.00", "not_met", "not_met"));
  }

  private static List<Path> filesOf(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }
}
