package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tonghop.Office;

/** Before a run publishes, it looks whether what must hold holds. */
class BrokenTruthTest {

  private static final String HEADER = "Mã;ĐVT;Thực hiện";

  @Test
  void nothingIsPublishedOnTopOfATotalThatDoesNotAddUpUntilThatIsMended() {
    try (Office office = Office.open().demand("AGR_RICE_AREA")) {
      office.receive("06040_2024_KTXH.csv", HEADER, "AGR_RICE_AREA;ha;1.100,5");
      office.receive("06043_2024_KTXH.csv", HEADER, "AGR_RICE_AREA;ha;900,5");
      office.consolidate();
      office.execute("update warehouse.fct_area_total set actual = actual + 1 where actual = 2001");
      office.receive("06043_2024_KTXH_lan2.csv", HEADER, "AGR_RICE_AREA;ha;901,5");

      RunResult refused = office.tryToConsolidate(false);

      assertThat(refused.failure())
          .startsWith(
              "Nothing is published, because what must hold does not:\n  totals_add_up (2): ")
          .contains("The total of an indicator that is added up is the sum over all communes below")
          .contains(
              "area=180, period=2024, indicator=AGR_RICE_AREA, actual=2003.0,"
                  + " sum_of_actual=2002.0")
          .contains("jobs/tonghop rebuild --dry-run");
      assertThat(office.row("select max(publication) from warehouse.publication")).isEqualTo("1");
      assertThat(office.row("select count(*) from mart.submission_file")).isEqualTo("2");
      assertThat(office.row("select status from ops.run where run_id = ?", refused.runId()))
          .isEqualTo("failed");

      office.execute(
          """
          update warehouse.fct_area_total set actual = 2001
          where from_publication = 1 and actual = 2002
          """);
      RunResult mended = office.restart(refused.runId());

      assertThat(mended.failure()).isNull();
      assertThat(mended.publication()).isEqualTo(2);
      assertThat(
              office.row(
                  "select actual from mart.district_total where indicator = 'AGR_RICE_AREA'"))
          .isEqualTo("2002.00");
    }
  }
}
