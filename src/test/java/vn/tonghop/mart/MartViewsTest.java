package vn.tonghop.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.TestDatabase;

/** What analysts see of a warehouse with two publications and one in the making. */
class MartViewsTest {

  private static TestDatabase database;
  private static JdbcTemplate jdbc;

  @BeforeAll
  static void fill() {
    database = TestDatabase.create();
    jdbc = MartFixture.fill(database);
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  void showsOneRowForEachAuthorityOfATarget() {
    assertThat(
            rows(
                """
                select area, area_level, period_end, uom, actual, cumulative, plan, plan_authority,
                  achievement_pct, target_status
                from mart.district_total
                where period = '2024' and indicator = 'AGR_RICE_AREA'
                order by plan_authority
                """))
        .containsExactly(
            "180 district 2024-12-31 ha 170.50 - 170.5 hdnd_huyen 100.00 met",
            "180 district 2024-12-31 ha 170.50 - 150 ubnd_tinh 113.67 exceeded");
  }

  @Test
  void reproducesAnOldPublicationWithItsOwnTargets() {
    assertThat(
            rows(
                """
                select actual, plan, plan_authority, achievement_pct, change_pct, target_status,
                  publication, published_at at time zone 'UTC'
                from mart.district_total_as_of(1)
                where period = '2024' and indicator = 'AGR_RICE_AREA'
                order by plan_authority
                """))
        .containsExactly(
            "150.13 160 hdnd_huyen 93.83 66.81 not_met 1 2024-12-02 01:00:00",
            "150.13 150 ubnd_tinh 100.08 66.81 exceeded 1 2024-12-02 01:00:00");
    assertThat(
            rows(
                """
                select actual, plan, achievement_pct, prior_actual, change_pct, share_pct, file_name
                from mart.commune_result_as_of(1)
                where period = '2024' and indicator = 'AGR_RICE_AREA' and commune = '06040'
                """))
        .containsExactly("100.13 110 91.02 90.00 11.25 66.69 06040_2024_KTXH.csv");
  }

  @Test
  void hidesWhatIsNotPublishedYet() {
    assertThat(
            rows(
                """
                select commune_name, actual, publication
                from mart.commune_result
                where period = '2024' and indicator = 'AGR_RICE_AREA' and commune = '05998'
                """))
        .containsExactly("Xã Khánh Long 50.00 2");
    assertThat(rows("select max(actual), max(plan), max(publication) from mart.area_total"))
        .containsExactly("800 700 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"area_total_as_of", "district_total_as_of", "commune_result_as_of"})
  void namesTheNewestPublicationWhereOneIsAskedForThatDoesNotExist(String function) {
    for (String wrong : List.of("3", "99", "0", "-1")) {
      assertThatThrownBy(() -> rows("select * from mart." + function + "(" + wrong + ")"))
          .rootCause()
          .hasMessageContaining("There is no publication " + wrong + "; the newest is 2.");
      // Also where no row is looked at.
      assertThatThrownBy(
              () ->
                  rows(
                      "select * from mart.%s(%s) where period = '1990-01'"
                          .formatted(function, wrong)))
          .rootCause()
          .hasMessageContaining("the newest is 2.");
    }
    assertThatThrownBy(() -> rows("select * from mart." + function + "(null)"))
        .rootCause()
        .hasMessageContaining("There is no publication without a number; the newest is 2.");
  }

  @Test
  void explainsWhatChangedBetweenTwoPublications() {
    assertThat(
            rows(
                """
                select period, indicator, actual_before, actual_after, difference,
                  obs_status_before, obs_status_after, files, files_before, reference_changes
                from mart.district_total_diff(1, 2)
                order by 1, 2
                """))
        .containsExactly(
            "2024 AGR_RICE_AREA 150.13 170.50 20.38 final final {06040_2024_KTXH_lan2.csv}"
                + " {06040_2024_KTXH.csv} {\"target of hdnd_huyen of 2024-07-01\"}",
            "2024-03 AGR_RICE_AREA 5.00 5.00 0.00 final final {} {}"
                + " {\"target of hdnd_huyen of 2024-07-01\"}");
    assertThat(rows("select * from mart.district_total_diff(2, 2)")).isEmpty();
    assertThatThrownBy(() -> rows("select * from mart.district_total_diff(1, 3)"))
        .rootCause()
        .hasMessageContaining("There is no publication 3; the newest is 2.");
  }

  @Test
  void showsNothingBeforeTheFirstPublicationAndSaysSoOfAnyOther() {
    try (TestDatabase empty = TestDatabase.create()) {
      JdbcTemplate nothing = new JdbcTemplate(empty.dataSource());

      assertThat(nothing.queryForList("select * from mart.district_total")).isEmpty();
      assertThat(nothing.queryForList("select * from mart.commune_result")).isEmpty();
      assertThatThrownBy(() -> nothing.queryForList("select * from mart.district_total_as_of(1)"))
          .rootCause()
          .hasMessageContaining("There is no publication 1; nothing has been published yet.");
    }
  }

  @Test
  void measuresAReductionAgainstLastYear() {
    assertThat(
            rows(
                """
                select actual, prior_actual, prior_source, change_pct, plan, achievement_pct,
                  target_status
                from mart.district_total where indicator = 'POV_RATE'
                """))
        .containsExactly("20.00 25.00 claimed -20.00 4 125.00 exceeded");
  }

  @Test
  void readsTargetsInTheBetterDirectionAndSaysWhereThereIsNothingToRead() {
    assertThat(
            rows(
                """
                select indicator, actual, plan, achievement_pct, target_status, communes_expected,
                  communes_reported, is_complete
                from mart.district_total
                where period = '2024' and indicator in ('DIS_ASF_HH', 'BUD_REV', 'LIV_PIG')
                order by indicator
                """))
        .containsExactly(
            "BUD_REV - 700 - no_data 3 0 f",
            "DIS_ASF_HH 3 5 60.00 exceeded 3 3 t",
            "LIV_PIG 800 - - no_plan 3 2 f");
  }

  @Test
  void comparesCumulativeWithPlanAndLastYearWhereThereIsOne() {
    assertThat(
            rows(
                """
                select actual, cumulative, achievement_pct, prior_actual, prior_source, change_pct
                from mart.district_total
                where period = '2024-03' and plan_authority = 'ubnd_tinh'
                """))
        .containsExactly("5.00 12.00 8.00 10.00 claimed 20.00");
  }

  @Test
  void ranksCommunesAndSharesTheirTotal() {
    assertThat(
            rows(
                """
                select indicator, rank, commune, actual, plan, achievement_pct, prior_actual,
                  share_pct, line_no
                from mart.commune_result
                where period = '2024' and indicator in ('AGR_RICE_AREA', 'POV_RATE', 'LIV_PIG')
                order by indicator, rank
                """))
        .containsExactly(
            "AGR_RICE_AREA 1 06040 120.50 125 96.40 90.00 70.67 2",
            "AGR_RICE_AREA 2 05998 50.00 40 125.00 51.00 29.33 2",
            "AGR_RICE_AREA - 06001 - - - - - 2",
            "LIV_PIG 1 06040 500 - - 600 62.50 3",
            "LIV_PIG 2 06001 300 - - 320 37.50 3",
            "POV_RATE 1 06040 10.00 8 125.00 20.00 - 7",
            "POV_RATE 2 05998 20.00 - - 25.00 - 7",
            "POV_RATE 3 06001 30.00 - - 30.00 - 7");
  }

  @Test
  void tellsWhereEachSubmissionStands() {
    assertThat(
            rows(
                """
                select period, form, commune_name, status, deadline, rows_accepted, rows_rejected,
                  rows_held, file_name
                from mart.submission_status
                where (period, form) in (('2023', 'KTXH'), ('2024', 'KTXH'), ('2024', 'NN'))
                order by period, form, commune, status
                """))
        .containsExactly(
            "2023 KTXH Xã Khánh Long rejected 2024-01-10 0 0 0 05998_2023_KTXH.csv",
            "2023 KTXH Xã Đoàn Kết missing 2024-01-10 0 0 0 -",
            "2023 KTXH Xã Đại Đồng partial 2024-01-10 1 0 0 06040_2023_KTXH.csv",
            "2024 KTXH Xã Khánh Long held 2024-12-05 5 0 1 05998_2024_KTXH.csv",
            "2024 KTXH Xã Đoàn Kết late 2024-12-05 6 0 0 06001_2024_KTXH.csv",
            "2024 KTXH Thị trấn Thất Khê held 2024-12-05 0 0 1 06040_2024_KTXH.csv",
            "2024 KTXH Xã Đại Đồng received 2024-12-05 6 0 0 06040_2024_KTXH_lan2.csv",
            "2024 NN Xã Khánh Long partial 2024-12-05 1 0 0 05998_2024_NN.csv",
            "2024 NN Xã Đoàn Kết missing 2024-12-05 0 0 0 -",
            "2024 NN Xã Đại Đồng partial 2024-12-05 0 1 0 06040_2024_NN.csv");
  }

  @Test
  void tracesATotalToTheCellsThatMakeIt() {
    assertThat(
            rows(
                """
                select commune, value, uom, raw_value, raw_uom, file_name, left(sha256, 2), line_no,
                  column_name, publication
                from mart.lineage
                where period = '2024' and indicator = 'AGR_RICE_AREA'
                order by commune
                """))
        .containsExactly(
            "05998 50 ha 0,5 km2 05998_2024_KTXH.csv 22 2 actual 2",
            "06001 - ha KPS - 06001_2024_KTXH.csv 33 2 actual 2",
            "06040 120.5 ha 120,5 - 06040_2024_KTXH_lan2.csv 44 2 actual 2");
  }

  @Test
  void tracesWhatACommuneOnlyClaims() {
    assertThat(
            rows(
                """
                select column_name, value, raw_value
                from mart.lineage_claim
                where indicator = 'POV_RATE' and commune = '06040'
                order by column_name
                """))
        .containsExactly("actual 10.01 10,01", "plan 8 8", "prior 20 20");
    assertThat(rows("select count(*) from mart.lineage where indicator = 'POV_RATE'"))
        .containsExactly("0");
  }

  @Test
  void namesFindingsAndRefusalsByCode() {
    assertThat(
            rows(
                """
                select run_id, period, commune, indicator, code, severity, state, file_name,
                  line_no, value, expected
                from mart.finding order by finding_id
                """))
        .containsExactly(
            "1 2024 05998 LIV_PIG suspected-unit hold open 05998_2024_KTXH.csv 3 80000 80",
            "2 2024 06040 LIV_PIG commune-not-active hold open 06040_2024_KTXH.csv 2 7 -",
            "1 2023 06040 AGR_RICE_AREA outlier warning released 06040_2023_KTXH.csv 2 90 15");
    assertThat(
            rows(
                """
                select action_id, by_whom, action, period, commune, indicator, finding_id, file_id,
                  reason, undoes, publication
                from mart.action order by action_id
                """))
        .containsExactly(
            "1 lan release 2023 06040 AGR_RICE_AREA 3 5 xã xác nhận - 2",
            "2 lan withdraw 2024-03 05998 - - 6 gửi nhầm - 2",
            "3 lan undo 2024-03 05998 - - 6 nhầm xã 2 2");
    assertThat(
            rows(
                """
                select run_id, file_name, line_no, column_name, value, code, message_en
                from mart.reject order by code
                """))
        .containsExactly(
            "1 05998_2023_KTXH.csv - - - no-header No header row",
            "1 06040_2024_NN.csv 2 actual #REF! spreadsheet-error A spreadsheet error");
  }

  /** Rows as text, cells separated by a space, null as a dash. */
  private static List<String> rows(String sql) {
    return jdbc.query(
        sql,
        (row, number) -> {
          List<String> cells = new ArrayList<>();
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String cell = row.getString(i);
            cells.add(cell == null ? "-" : cell);
          }
          return String.join(" ", cells);
        });
  }
}
