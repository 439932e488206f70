package vn.tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.operate.TypedCommand;

/** What rules rest on: the relations between figures, and who is judged anew when one changes. */
class RelationsTest {
  private static final String MONTH = "Mã;ĐVT;Thực hiện;Lũy kế";
  private static final String FOUND =
      "select code, period, indicator, state from mart.finding where code <> 'late-submission'"
          + " and code not like 'missing%' order by finding_id";

  private final Office office = Office.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void ofWhatDoesNotHoldAllThatHangsTogetherIsKeptWithItsCells() {
    office.receive(
        "06040_2024_KTXH.csv",
        "Mã;ĐVT;Kế hoạch;Thực hiện;% KH",
        "POV_HH;hộ;;41;",
        "HH_TOTAL;hộ;;1207;",
        "POV_RATE;%;;4,30;",
        "FOR_PLANT_AREA;sào;1.000,5;920;93,95",
        "LIV_PIG;con;300;310;103,33");
    office.receive("06043_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "POV_HH;hộ;41", "HH_TOTAL;hộ;1207");
    office.consolidate();

    assertThat(
            office.rows(
                "select r.code, r.kind, r.is_broken, round(r.expected, 4), round(r.tolerance, 4)"
                    + " from staging.relation as r order by 1"))
        .containsExactly(
            "numerator-exceeds|order|f|1207.0000|0.0000",
            "rate-mismatch|ratio|t|91.9540|0.0596",
            "ratio-mismatch|ratio|t|3.3969|0.0050");
    assertThat(
            office.rows(
                "select c.ordinal, c.role, k.natural_key, c.cell_column, c.line_no, c.raw,"
                    + " round(c.value, 4), round(c.half, 4), round(c.factor, 4)"
                    + " from staging.relation_cell as c"
                    + " join ops.dimension_key as k on k.id = c.cell_indicator_id"
                    + " where c.code in ('rate-mismatch', 'ratio-mismatch')"
                    + " order by c.code, c.ordinal"))
        .containsExactly(
            "1|result|FOR_PLANT_AREA|rate|5|93,95|93.9500|0.0050|1.0000",
            "2|numerator|FOR_PLANT_AREA|actual|5|920|33.1200|0.0180|0.0360",
            "3|denominator|FOR_PLANT_AREA|plan|5|1.000,5|36.0180|0.0018|0.0360",
            "1|result|POV_RATE|actual|4|4,30|4.3000|0.0050|1.0000",
            "2|numerator|POV_HH|actual|2|41|41.0000|0.0000|1.0000",
            "3|denominator|HH_TOTAL|actual|3|1207|1207.0000|0.0000|1.0000");
    assertThat(TypedCommand.of(office, "show", "1").out())
        .containsPattern("ratio-mismatch +1 +1 +0\n")
        .containsPattern("numerator-exceeds +2 +0 +0\n")
        .containsPattern("rate-mismatch +2 +1 +0\n");
  }

  @Test
  void theTotalWouldMoveByWhatIsExpectedWhereTheValueIsHeldElseByTheDifference() {
    office.receive("06040_2024-10_KTXH.csv", MONTH, "FOR_PLANT_AREA;ha;10;75,5");
    office.receive("06043_2024-10_KTXH.csv", MONTH, "FOR_PLANT_AREA;ha;10;7,5");
    office.receive("06043_2024-11_KTXH.csv", MONTH, "FOR_PLANT_AREA;ha;1,5;8");
    office.receive("06040_2024-11_KTXH.csv", MONTH, "FOR_PLANT_AREA;ha;11,5;57");
    office.consolidate();

    assertThat(
            office.rows(
                "select code, value, expected, effect from mart.finding"
                    + " where code like 'cumulative%' order by code"))
        .containsExactly("cumulative-decreased|57|87|87", "cumulative-mismatch|8|9|1");
    List<String> listed = TypedCommand.of(office, "findings").out().lines().toList();
    assertThat(listed.get(2)).contains("cumulative-decreased");
    assertThat(listed.get(3)).contains("cumulative-mismatch");
  }

  @Test
  void whatIsInDoubtIsComparedWithNothingUntilAnAdministratorReleasesIt() {
    office.receive("06040_2024-09_KTXH.csv", MONTH, "FOR_PLANT_AREA;ha;10;75,5");
    office.receive("06040_2024-10_KTXH.csv", MONTH, "FOR_PLANT_AREA;ha;10;58,5");
    office.receive("06040_2024-11_KTXH.csv", MONTH, "FOR_PLANT_AREA;ha;11,5;97");
    office.consolidate();
    assertThat(office.rows(FOUND))
        .containsExactly("cumulative-decreased|2024-10|FOR_PLANT_AREA|open");

    String finding = office.row("select finding_id from mart.finding where severity = 'hold'");
    TypedCommand released = TypedCommand.of(office, "release", finding, "--reason", "đã kiểm tra");
    assertThat(released.exitCode()).as(released.err()).isZero();
    office.consolidate();

    assertThat(office.rows(FOUND))
        .containsExactly(
            "cumulative-decreased|2024-10|FOR_PLANT_AREA|released",
            "cumulative-mismatch|2024-11|FOR_PLANT_AREA|open");
  }

  @Test
  void aChangedTargetAndAChangedRuleAreJudgedByAnew() throws IOException {
    office.receive(
        "06040_2024_KTXH.csv", "Mã;ĐVT;Kế hoạch;Thực hiện", "FOR_PLANT_AREA;ha;120,5;110");
    target("120.5");
    office.consolidate();
    assertThat(office.rows(FOUND)).isEmpty();

    target("130");
    office.consolidate();
    assertThat(office.rows(FOUND)).containsExactly("plan-mismatch|2024|FOR_PLANT_AREA|open");

    Files.writeString(
        office.config().resolve("rules.yml"),
        "rules:\n  plan-mismatch:\n    indicators:\n      FOR_PLANT_AREA: {active: false}\n");
    office.consolidate();
    assertThat(office.rows(FOUND)).containsExactly("plan-mismatch|2024|FOR_PLANT_AREA|corrected");
    assertThat(
            office.rows(
                "select indicator_code, is_active, from_publication from warehouse.dim_rule"
                    + " where code = 'plan-mismatch' and to_publication is null order by 1"))
        .containsExactly("|t|1", "FOR_PLANT_AREA|f|3");
  }

  @Test
  void aRuleThatIsSwitchedOffLooksAtNothingAndIsCountedNowhere() throws IOException {
    Files.writeString(
        office.config().resolve("rules.yml"),
        "rules:\n  cumulative-decreased: {active: false}\n  cumulative-mismatch: {active: false}\n");
    office.receive("06040_2024-10_KTXH.csv", MONTH, "FOR_PLANT_AREA;ha;10;75,5");
    office.receive("06040_2024-11_KTXH.csv", MONTH, "FOR_PLANT_AREA;ha;11,5;57");
    office.consolidate();

    assertThat(office.rows(FOUND)).isEmpty();
    assertThat(TypedCommand.of(office, "show", "1").out()).doesNotContain("cumulative-");
    assertThat(office.row("select count(*) from staging.compared_period where how = 'last month'"))
        .isEqualTo("0");
  }

  private void target(String value) throws IOException {
    Files.writeString(
        office.config().resolve("reference/targets.csv"),
        "year,authority,place,indicator,kind,value,assigned_on\n"
            + "2024,ubnd_huyen,06040,FOR_PLANT_AREA,level,"
            + value
            + ",2023-12-20\n");
  }
}
