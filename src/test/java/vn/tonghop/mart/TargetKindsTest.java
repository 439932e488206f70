package vn.tonghop.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.TestDatabase;

/** What becomes of targets of every kind, each formula by figures that can be checked by hand. */
class TargetKindsTest {

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

  /**
   * Pigs are 800 where communes claim 1000 for last year; the poverty rate is 20.00 % after 25.00
   * %.
   */
  @ParameterizedTest
  @CsvSource({
    // Which way is better decides about a level and about what is beyond a range.
    "LIV_PIG, level, 800, , 100.00, met",
    "LIV_PIG, level, 1000, , 80.00, not_met",
    "LIV_PIG, level, 500, , 160.00, exceeded",
    "POV_RATE, level, 20, , 100.00, met",
    "POV_RATE, level, 21, , 95.24, exceeded",
    "POV_RATE, level, 19.99, , 100.05, not_met",
    // A limit is kept or it is not; of it no percentage says anything.
    "POV_RATE, at_most, 20, , , met",
    "POV_RATE, at_most, 25, , , met",
    "POV_RATE, at_most, 19.9, , , not_met",
    "LIV_PIG, at_most, 900, , , met",
    "LIV_PIG, range, 700, 800, 114.29, met",
    "LIV_PIG, range, 800, 900, 100.00, met",
    "LIV_PIG, range, 600, 700, 133.33, exceeded",
    "LIV_PIG, range, 900, 950, 88.89, not_met",
    "POV_RATE, range, 21, 22, 95.24, exceeded",
    "POV_RATE, range, 18, 19, 111.11, not_met",
    // From 25 to 20 it fell by 5 points, which are 20 per cent.
    "POV_RATE, reduction, 5, , 100.00, met",
    "POV_RATE, reduction, 4, , 125.00, exceeded",
    "POV_RATE, reduction, 8, , 62.50, not_met",
    "POV_RATE, reduction_pct, 20, , 100.00, met",
    "POV_RATE, reduction_pct, 5, , 400.00, exceeded",
    "POV_RATE, reduction_pct, 25, , 80.00, not_met",
    "POV_RATE, growth_pct, 10, , -200.00, not_met"
  })
  void isMeasured(
      String indicator, String kind, String value, String to, String achieved, String status) {
    jdbc.update(
        "insert into warehouse.dim_target values"
            + " (2024, 'bo', '180', ?, '2024-02-01', ?, cast(? as numeric), 1, null,"
            + " cast(? as numeric))",
        indicator,
        kind,
        value,
        to);
    try {
      Map<String, Object> total =
          jdbc.queryForMap(
              "select * from mart.district_total where period = '2024' and indicator = ?"
                  + " and plan_authority = 'bo'",
              indicator);
      assertThat(String.valueOf(total.get("achievement_pct"))).isEqualTo(String.valueOf(achieved));
      assertThat(total).containsEntry("target_status", status).containsEntry("plan_kind", kind);
      assertThat(String.valueOf(total.get("plan_to"))).isEqualTo(String.valueOf(to));
    } finally {
      jdbc.update("delete from warehouse.dim_target where authority = 'bo'");
    }
  }

  /** The rice of commune 06040 is 120.5 ha and was 90.0 ha, of which last year knows. */
  @ParameterizedTest
  @CsvSource({
    "growth_pct, 20, , 169.44",
    "growth_pct, 40, , 84.72",
    "reduction_pct, 10, , -338.89",
    "reduction, 10, , -305.00",
    "range, 100, 125, 120.50",
    "at_most, 100, , "
  })
  void isMeasuredForACommuneToo(String kind, String value, String to, String achieved) {
    jdbc.update(
        "insert into warehouse.dim_target values"
            + " (2024, 'bo', '06040', 'AGR_RICE_AREA', '2024-08-01', ?, cast(? as numeric), 1, null,"
            + " cast(? as numeric))",
        kind,
        value,
        to);
    try {
      Map<String, Object> result =
          jdbc.queryForMap(
              "select * from mart.commune_result where period = '2024'"
                  + " and indicator = 'AGR_RICE_AREA' and commune_name = 'Xã Đại Đồng'");
      assertThat(String.valueOf(result.get("achievement_pct"))).isEqualTo(String.valueOf(achieved));
      assertThat(result).containsEntry("plan_kind", kind);
      assertThat(result.get("commune_valid_from")).hasToString("2020-01-01");
    } finally {
      jdbc.update("delete from warehouse.dim_target where authority = 'bo'");
    }
  }

  @Test
  void twoKindsOfOneDayAreTwoRowsAndALaterOneReplacesBoth() {
    jdbc.update(
        """
        insert into warehouse.dim_target values
          (2024, 'bo', '180', 'LIV_PIG', '2024-01-01', 'level', 900, 1, null, null),
          (2024, 'bo', '180', 'LIV_PIG', '2024-01-01', 'reduction_pct', 10, 1, null, null)
        """);
    try {
      assertThat(pigTargets()).containsExactly("level 900 88.89", "reduction_pct 10 200.00");
      jdbc.update(
          "insert into warehouse.dim_target values"
              + " (2024, 'bo', '180', 'LIV_PIG', '2024-07-01', 'range', 750, 2, null, 850)");
      assertThat(pigTargets()).containsExactly("range 750 106.67");
      assertThat(
              jdbc.queryForList(
                  "select plan_kind from mart.district_total_as_of(1)"
                      + " where indicator = 'LIV_PIG' order by 1",
                  String.class))
          .containsExactly("level", "reduction_pct");
    } finally {
      jdbc.update("delete from warehouse.dim_target where authority = 'bo'");
    }
  }

  private static List<String> pigTargets() {
    return jdbc.queryForList(
        "select plan_kind || ' ' || plan || ' ' || achievement_pct from mart.district_total"
            + " where indicator = 'LIV_PIG' order by plan_kind",
        String.class);
  }
}
