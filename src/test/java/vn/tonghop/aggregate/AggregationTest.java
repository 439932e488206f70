package vn.tonghop.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;

/** How the values of communes and months make the values of the district and of longer periods. */
class AggregationTest {

  private static final String HEADER = "Mã xã;Kỳ;Mã;ĐVT;Kế hoạch;Thực hiện;Lũy kế;Cùng kỳ";

  private Office office;

  @BeforeEach
  void open() {
    office = Office.open();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void receive(String name, String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = HEADER;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    office.receive(name, lines);
    office.consolidate();
  }

  private String total(String columns, String period, String indicator) {
    return office.row(
        "select " + columns + " from mart.district_total where period = ? and indicator = ?",
        period,
        indicator);
  }

  @Test
  void aRatioIsTheRatioOfTheSumsAndNeverAMeanOfRatios() {
    receive(
        "all_2024_KTXH.csv",
        "06040;2024;POV_HH;hộ;;10;;20",
        "06040;2024;HH_TOTAL;hộ;;1000,0;;1000,0",
        "06043;2024;POV_HH;hộ;;90;;100",
        "06043;2024;HH_TOTAL;hộ;;3000,0;;3000,0");

    assertThat(total("actual, prior_actual, prior_source, change_pct", "2024", "POV_RATE"))
        .isEqualTo("2.50|3.00|claimed|-16.67");
    assertThat(
            office.rows(
                "select commune, actual from mart.commune_result where indicator = 'POV_RATE' order by 1"))
        .containsExactly("06040|1.00", "06043|3.00");
  }

  @Test
  void aSubmittedRateIsOnlyCheckedAndDoesNotReachTheTotal() {
    receive(
        "all_2024_KTXH.csv",
        "06040;2024;POV_HH;hộ;;10;;",
        "06040;2024;HH_TOTAL;hộ;;1000,0;;",
        "06040;2024;POV_RATE;%;;77,5;;");

    assertThat(total("actual", "2024", "POV_RATE")).isEqualTo("1.00");
  }

  @Test
  void aMeanIsWeighted() {
    receive(
        "all_2024_KTXH.csv",
        "06040;2024;POV_DROP;điểm %;;1,5;;",
        "06040;2024;HH_TOTAL;hộ;;1000,0;;",
        "06043;2024;POV_DROP;điểm %;;2,5;;",
        "06043;2024;HH_TOTAL;hộ;;3000,0;;");

    assertThat(total("actual", "2024", "POV_DROP")).isEqualTo("2.25");
  }

  @Test
  void yesAndNoAreCounted() {
    receive(
        "all_2024_KTXH.csv",
        "06040;2024;NTM_STD;xã;;1;;",
        "06043;2024;NTM_STD;xã;;0;;",
        "06004;2024;NTM_STD;xã;;có;;",
        "06016;2024;NTM_STD;xã;;không;;");

    assertThat(total("actual, communes_reported", "2024", "NTM_STD")).isEqualTo("2|4");
  }

  @Test
  void unitsAreConvertedExactly() {
    receive(
        "all_2024_KTXH.csv",
        "06040;2024;AGR_RICE_AREA;sào;;100,5;;",
        "06043;2024;LIV_POULTRY;nghìn con;;14,36;;",
        "06043;2024;BUD_REV_FEE;tỷ đồng;;1,25;;");

    assertThat(office.row("select value from mart.lineage where indicator = 'AGR_RICE_AREA'"))
        .isEqualTo("3.6180");
    assertThat(total("actual, uom", "2024", "LIV_POULTRY")).isEqualTo("14360|con");
    assertThat(total("actual, uom", "2024", "BUD_REV_FEE")).isEqualTo("1250|triệu đồng");
  }

  @Test
  void nothingToReportCountsAsReportedAndAddsNothing() {
    receive(
        "all_2024_KTXH.csv",
        "06040;2024;FOR_TIMBER_VOL;m3;;-;;",
        "06043;2024;FOR_TIMBER_VOL;m3;;KPS;;",
        "06004;2024;FOR_TIMBER_VOL;m3;;2,5;;",
        "06016;2024;FOR_TIMBER_VOL;m3;;…;;");

    assertThat(total("actual, communes_reported, is_complete", "2024", "FOR_TIMBER_VOL"))
        .isEqualTo("2.50|3|f");
    assertThat(office.rows("select line_no, code from mart.reject"))
        .containsExactly("5|missing-value");
  }

  @Test
  void aFlowOfALongerPeriodIsTheSumOfItsMonthsAndAStockTheLast() {
    receive(
        "all_KTXH.csv",
        "06040;2024-01;FOR_TIMBER_VOL;m3;;1,5;1,5;",
        "06040;2024-02;FOR_TIMBER_VOL;m3;;2,25;3,75;",
        "06040;2024-03;FOR_TIMBER_VOL;m3;;4,5;8,25;",
        "06040;2024-01;LIV_PIG;con;;10;;",
        "06040;2024-02;LIV_PIG;con;;12;;",
        "06040;2024-03;LIV_PIG;con;;11;;");

    assertThat(
            total("actual, cumulative, is_derived, communes_reported", "2024-Q1", "FOR_TIMBER_VOL"))
        .isEqualTo("8.25|8.25|t|1");
    assertThat(total("actual, is_derived", "2024-Q1", "LIV_PIG")).isEqualTo("11|t");
    assertThat(total("actual, is_derived", "2024-Q1", "LIV_TOTAL")).isEqualTo("11|t");
    assertThat(total("actual, communes_reported", "2024", "FOR_TIMBER_VOL")).isEqualTo("8.25|0");
    assertThat(total("actual, is_derived", "2024-02", "FOR_TIMBER_VOL")).isEqualTo("2.25|f");
  }

  @Test
  void aSubmissionOfItsOwnTakesThePlaceOfTheMonths() {
    receive(
        "all_KTXH.csv",
        "06040;2024-01;FOR_TIMBER_VOL;m3;;1,5;;",
        "06040;2024-02;FOR_TIMBER_VOL;m3;;2,25;;");
    receive("06040_2024-Q1_KTXH.csv", "06040;2024-Q1;FOR_TIMBER_VOL;m3;;9,5;;");

    assertThat(total("actual, is_derived", "2024-Q1", "FOR_TIMBER_VOL")).isEqualTo("9.50|f");
    assertThat(total("actual, is_derived", "2024-H1", "FOR_TIMBER_VOL")).isEqualTo("3.75|t");
  }

  @Test
  void lastYearIsTheWarehousesOwnFigureWhereItHasOne() {
    receive("all_2023_KTXH.csv", "06040;2023;FOR_TIMBER_VOL;m3;;8,5;;");
    receive(
        "all_2024_KTXH.csv",
        "06040;2024;FOR_TIMBER_VOL;m3;;10,2;;9,5",
        "06040;2024;FOR_FRUIT_AREA;ha;;10,5;;8,4");

    assertThat(total("prior_actual, prior_source, change_pct", "2024", "FOR_TIMBER_VOL"))
        .isEqualTo("8.50|warehouse|20.00");
    assertThat(total("prior_actual, prior_source, change_pct", "2024", "FOR_FRUIT_AREA"))
        .isEqualTo("8.40|claimed|25.00");
  }

  @Test
  void achievementIsMeasuredOnTheCumulativeValueWhereThereIsOne() {
    receive("all_2024-05_KTXH.csv", "06040;2024-05;FOR_TIMBER_VOL;m3;;10,5;5000,5;");

    assertThat(total("actual, cumulative, plan, achievement_pct", "2024-05", "FOR_TIMBER_VOL"))
        .isEqualTo("10.50|5000.50|20000|25.00");
  }

  @Test
  void expectedAreTheCommunesOfThePeriodAndAReusedCodeIsTheOneOfThatTime() {
    receive("06040_2024_KTXH.csv", "06040;2024;LIV_PIG;con;;10;;");
    receive("06040_2024-12_KTXH.csv", "06040;2024-12;LIV_PIG;con;;20;;");
    receive("06040_2025-08_KTXH.csv", "06040;2025-08;LIV_PIG;con;;30;;");

    assertThat(
            office.rows(
                """
                select period, commune, commune_name, actual from mart.commune_result
                where indicator = 'LIV_PIG' and not is_derived order by period
                """))
        .contains(
            "2024|06040|Xã Đại Đồng|10",
            "2024-12|06040|Thị trấn Thất Khê|20",
            "2025-08|06040|Xã Thất Khê|30");
    assertThat(total("communes_expected", "2024", "LIV_PIG")).isEqualTo("22");
    assertThat(total("communes_expected", "2024-12", "LIV_PIG")).isEqualTo("20");
    assertThat(total("communes_expected", "2025-08", "LIV_PIG")).isEqualTo("7");
  }

  @Test
  void aValueThatIsHeldStaysOutOfEveryTotal() {
    receive(
        "all_2024_KTXH.csv",
        "06040;2024;RD_COMM_LEN;km;;1.206;;",
        "06040;2024;FOR_TIMBER_VOL;m3;;7;;",
        "06040;2024;FOR_TIMBER_VOL;m3;;8;;",
        "06043;2024;FOR_TIMBER_VOL;m3;;5;;");

    assertThat(total("actual, is_complete, communes_reported", "2024", "RD_COMM_LEN"))
        .isEqualTo("|f|0");
    assertThat(total("actual, is_complete, communes_reported", "2024", "FOR_TIMBER_VOL"))
        .isEqualTo("5.00|f|1");
    assertThat(
            office.rows(
                "select code, severity, line_no from mart.finding where severity = 'hold' order by 3"))
        .containsExactly("ambiguous-number|hold|2", "duplicate-row|hold|3", "duplicate-row|hold|4");
    assertThat(
            office.row("select lines_accepted, lines_held, lines_total from mart.submission_file"))
        .isEqualTo("1|3|5");
  }
}
