package vn.tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;

/**
 * Of a submission of which something does not fit, only what hangs together with that is put
 * together: what a broken relation costs does not depend on how many figures there are beside it.
 */
class LookedAtTest {

  private static final String HEADER = "Mã;ĐVT;Kế hoạch;Thực hiện;Cùng kỳ";

  @Test
  void whatFitsIsNotLookedAtUnlessItMayHaveBeenExchanged() {
    try (Office office = Office.open()) {
      office.receive(
          "06004_2024-11_KTXH.csv",
          HEADER,
          "AGR_SOWN_AREA;ha;;31,5;",
          "AGR_RICE_AREA;ha;;10,25;",
          "AGR_MAIZE_AREA;ha;;20,5;",
          "AGR_VEG_AREA;ha;;0,25;",
          "AGR_JELLY_AREA;ha;;0,25;",
          "LIV_PIG;con;300;310;",
          "LIV_BUFFALO;con;40;41;",
          "AGR_GRAIN_OUTPUT;tấn;;77,25;");
      office.consolidate();

      assertThat(lookedAt(office))
          .containsExactly(
              "AGR_JELLY_AREA", "AGR_MAIZE_AREA", "AGR_RICE_AREA", "AGR_SOWN_AREA", "AGR_VEG_AREA");

      // Rice would have to be 10,5, which stands beside the grain: the two may have been exchanged.
      office.receive(
          "06007_2024-11_KTXH.csv",
          HEADER,
          "AGR_SOWN_AREA;ha;;31,5;",
          "AGR_RICE_AREA;ha;;77,25;",
          "AGR_MAIZE_AREA;ha;;20,5;",
          "AGR_VEG_AREA;ha;;0,25;",
          "AGR_JELLY_AREA;ha;;0,25;",
          "LIV_PIG;con;300;310;",
          "AGR_GRAIN_OUTPUT;tấn;;10,5;");
      office.consolidate();

      assertThat(lookedAt(office))
          .containsExactly(
              "AGR_GRAIN_OUTPUT",
              "AGR_JELLY_AREA",
              "AGR_MAIZE_AREA",
              "AGR_RICE_AREA",
              "AGR_SOWN_AREA",
              "AGR_VEG_AREA");
    }
  }

  private static List<String> lookedAt(Office office) {
    return office.rows(
        """
        select distinct i.code
        from staging.figure as f
        join staging.judged_indicator as i on i.indicator_id = f.indicator_id
        where f.column_name <> 'target'
        order by 1
        """);
  }
}
