package vn.tonghop.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.job.RunResult;

/** How firm figures are, from the title of a column to totals, and when estimates are replaced. */
class FirmnessTest {

  private static final String TOTALS =
      """
      select period, indicator, actual, obs_status from mart.district_total
      where indicator in ('POV_RATE', 'LIV_PIG') and period like '2024%' and actual is not null
      order by 1, 2
      """;

  @Test
  void aTotalIsAsFirmAsTheLeastFirmOfItsValuesUntilThatIsReplaced() throws Exception {
    try (Office office = Office.open()) {
      office.receive(
          "06040_2024_KTXH.csv",
          "Mã;ĐVT;Kế hoạch;Ước thực hiện;Cùng kỳ",
          "POV_HH;hộ;;10;20",
          "HH_TOTAL;hộ;;1000,0;1000,0",
          "LIV_PIG;con;;500;450");
      office.receive(
          "06043_2024_KTXH.csv",
          "Mã;ĐVT;Kế hoạch;TH (sơ bộ);Cùng kỳ",
          "POV_HH;hộ;;90;100",
          "HH_TOTAL;hộ;;3000,0;3000,0",
          "LIV_PIG;con;;-;");
      office.consolidate();

      assertThat(office.rows(TOTALS))
          .containsExactly("2024|LIV_PIG|500|estimate", "2024|POV_RATE|2.50|estimate");
      assertThat(
              office.rows(
                  "select commune, indicator, obs_status from mart.commune_result"
                      + " where indicator in ('POV_RATE', 'LIV_PIG') order by 1, 2"))
          .containsExactly(
              "06040|LIV_PIG|estimate",
              "06040|POV_RATE|estimate",
              "06043|LIV_PIG|provisional",
              "06043|POV_RATE|provisional");

      // The same figures, and now they are final.
      office.receive(
          "06040_2024_KTXH_lan2.csv",
          "Mã;ĐVT;Kế hoạch;Thực hiện;Cùng kỳ",
          "POV_HH;hộ;;10;20",
          "HH_TOTAL;hộ;;1000,0;1000,0",
          "LIV_PIG;con;;500;450");
      RunResult firm = office.consolidate();
      assertThat(firm.publication()).isEqualTo(2);
      assertThat(firm.summary())
          .contains(
              "Publication 2: 5 values of 1 commune changed, 5 of them only in how firm they are."
                  + " 2 files seen before.");
      assertThat(office.rows(TOTALS))
          .containsExactly("2024|LIV_PIG|500|provisional", "2024|POV_RATE|2.50|provisional");
      assertThat(
              office.rows(
                  "select indicator, difference, obs_status_before, obs_status_after, files,"
                      + " files_before from mart.district_total_diff(1, 2)"
                      + " where indicator in ('POV_RATE', 'LIV_PIG') order by 1"))
          .containsExactly(
              "LIV_PIG|0|estimate|provisional|{06040_2024_KTXH_lan2.csv}|{06040_2024_KTXH.csv}",
              "POV_RATE|0.00|estimate|provisional|{06040_2024_KTXH_lan2.csv}|{06040_2024_KTXH.csv}");
      assertThat(
              office.rows(
                  "select indicator, obs_status from mart.district_total_as_of(1)"
                      + " where indicator = 'LIV_PIG' and period = '2024'"))
          .containsExactly("LIV_PIG|estimate");

      // Of a quarter a stock is that of its last month; what communes grew is that of all of them.
      office.receive(
          "06040_2024-10_KTXH.csv",
          "Mã;ĐVT;Ước thực hiện",
          "LIV_PIG;con;400",
          "AGR_RICE_AREA;ha;10,5");
      office.receive(
          "06040_2024-11_KTXH.csv", "Mã;ĐVT;TH", "LIV_PIG;con;410", "AGR_RICE_AREA;ha;2,5");
      office.consolidate();
      assertThat(
              office.rows(
                  """
                  select period, indicator, actual, obs_status from mart.district_total
                  where indicator in ('LIV_PIG', 'AGR_RICE_AREA') and period in ('2024-H2', '2024-11')
                    and actual is not null
                  order by 1, 2
                  """))
          .contains("2024-11|AGR_RICE_AREA|2.50|final", "2024-11|LIV_PIG|410|final")
          .contains("2024-H2|AGR_RICE_AREA|13.00|estimate");
      assertThat(
              office.rows(
                  Files.readString(Path.of("db/check/totals_are_as_firm_as_their_values.sql"))))
          .isEmpty();

      // Households of Đại Đồng, of which a part went to Đội Cấn, are those of before.
      assertThat(
              office.rows(
                  """
                  select commune, commune_name, actual, is_estimated, obs_status
                  from mart.commune_result_on_boundaries('2024-12-01')
                  where period = '2024' and indicator = 'LIV_PIG' and actual is not null
                  order by 1
                  """))
          .containsExactly("06025|Xã Đội Cấn|5|t|final", "06040|Thị trấn Thất Khê|495|t|final");
    }
  }
}
