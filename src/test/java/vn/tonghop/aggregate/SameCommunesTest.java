package vn.tonghop.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;

/** What is divided or compared is of the same communes, and says so where some are missing. */
class SameCommunesTest {

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

  private void assign(String target) throws IOException {
    Path targets = office.config().resolve("reference/targets.csv");
    Files.writeString(targets, Files.readString(targets).stripTrailing() + "\n" + target + "\n");
  }

  private void define(String indicator, String otherwise) throws IOException {
    Path file = office.config().resolve("reference/indicators.csv");
    String before = Files.readString(file);
    String after = before.replaceFirst("(?m)" + indicator, otherwise);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(file, after);
  }

  private String total(String columns, String period, String indicator) {
    return office.row(
        "select " + columns + " from mart.district_total where period = ? and indicator = ?",
        period,
        indicator);
  }

  @Test
  void aRatioIsThatOfTheCommunesThatHaveBothParts() {
    receive(
        "all_2024_KTXH.csv",
        "06001;2024;POV_HH;hộ;;10;;",
        "06001;2024;HH_TOTAL;hộ;;100;;",
        // The denominator of this one is refused, and that one has nothing else.
        "06004;2024;POV_HH;hộ;;30;;",
        "06004;2024;HH_TOTAL;hộ;;rất nhiều;;",
        "06007;2024;HH_TOTAL;hộ;;500;;");

    assertThat(total("actual, communes_reported, is_complete", "2024", "POV_RATE"))
        .isEqualTo("10.00|1|f");
    assertThat(total("actual", "2024", "POV_HH")).isEqualTo("40");
  }

  @Test
  void aNumeratorOfWhichThereIsNothingCountsAsNoneOfItsDenominator() {
    receive(
        "all_2024_KTXH.csv",
        "06001;2024;POV_HH;hộ;;10;;",
        "06001;2024;HH_TOTAL;hộ;;100;;",
        "06004;2024;POV_HH;hộ;;-;;",
        "06004;2024;HH_TOTAL;hộ;;300;;");

    assertThat(total("actual, communes_reported", "2024", "POV_RATE")).isEqualTo("2.50|2");
  }

  @Test
  void aRatioChangesWithTheLaterArrivalOfEitherPart() {
    receive("all_2024_KTXH.csv", "06001;2024;POV_HH;hộ;;10;;", "06001;2024;HH_TOTAL;hộ;;100;;");
    receive("06004_2024_KTXH.csv", "06004;2024;POV_HH;hộ;;30;;");
    assertThat(total("actual", "2024", "POV_RATE")).isEqualTo("10.00");

    receive("06004_2024_KTXH_bosung.csv", "06004;2024;HH_TOTAL;hộ;;100;;");
    assertThat(total("actual, communes_reported", "2024", "POV_RATE")).isEqualTo("20.00|2");

    receive(
        "06004_2024_KTXH_lan2.csv", "06004;2024;POV_HH;hộ;;50;;", "06004;2024;HH_TOTAL;hộ;;300;;");
    assertThat(total("actual", "2024", "POV_RATE")).isEqualTo("15.00");
  }

  @Test
  void aRatioOfMonthsIsThatOfTheCommunesThatHaveBothParts() {
    for (String month : new String[] {"2024-01", "2024-02", "2024-03"}) {
      receive(
          "all_" + month + "_KTXH.csv",
          "06001;" + month + ";POV_HH;hộ;;10;;",
          "06001;" + month + ";HH_TOTAL;hộ;;100;;",
          "06004;" + month + ";POV_HH;hộ;;30;;",
          "06007;" + month + ";HH_TOTAL;hộ;;500;;");
    }

    assertThat(total("actual, communes_reported, is_derived", "2024-Q1", "POV_RATE"))
        .isEqualTo("10.00|1|t");
  }

  @Test
  void aStatedRateOfAQuarterIsThatOfAllItsMonthsToo() throws IOException {
    define(
        "^POV_RATE,",
        "PER_HH,Diện tích ngô trên hộ,Maize per household,%,ratio,flow,up,2,submitted,,"
            + "AGR_MAIZE_AREA,HH_TOTAL,100,,,\nPOV_RATE,");
    for (String month : new String[] {"2024-01", "2024-02", "2024-03"}) {
      receive(
          "all_" + month + "_KTXH.csv",
          "06001;" + month + ";AGR_MAIZE_AREA;ha;;10,5;;",
          "06001;" + month + ";HH_TOTAL;hộ;;100;;",
          "06001;" + month + ";PER_HH;%;;10,5;;");
    }

    assertThat(total("actual, communes_reported", "2024-03", "PER_HH")).isEqualTo("10.50|1");
    assertThat(total("actual, communes_reported", "2024-Q1", "PER_HH")).isEqualTo("31.50|1");
  }

  @Test
  void lastYearOfAWholeThatIsNotReportedCountsInItsQuarterAsLittleAsInItsMonth() {
    receive(
        "all_2024-01_KTXH.csv",
        "06001;2024-01;AGR_RICE_AREA;ha;;10,5;;9,5",
        "06004;2024-01;AGR_MAIZE_AREA;ha;;-;;100,5");

    for (String period : new String[] {"2024-01", "2024-Q1"}) {
      assertThat(total("actual, prior_actual", period, "AGR_SOWN_AREA")).isEqualTo("10.50|9.50");
      assertThat(total("actual, prior_actual", period, "AGR_MAIZE_AREA")).isEqualTo("|100.50");
    }
  }

  @Test
  void whatIsComputedInAnotherWayFromNowOnIsSoInEveryPeriod() throws IOException {
    receive(
        "all_2024-01_KTXH.csv",
        "06001;2024-01;AGR_RICE_AREA;ha;;10,5;;",
        "06001;2024-01;AGR_MAIZE_AREA;ha;;2,5;;",
        "06001;2024-01;LIV_PIG;con;;7;;");
    receive(
        "all_2024-01_KTXH_lan2.csv",
        "06001;2024-01;AGR_RICE_AREA;ha;;10,5;;",
        "06001;2024-01;AGR_MAIZE_AREA;ha;;2,5;;");
    define("^(AGR_MAIZE_AREA,.*),AGR_SOWN_AREA,", "$1,,");
    define("^LIV_PIG,[^,]*", "LIV_PIG,Lợn");
    office.consolidate();

    for (String period : new String[] {"2024-01", "2024-Q1"}) {
      assertThat(total("actual", period, "AGR_SOWN_AREA")).isEqualTo("10.50");
      assertThat(
              office.row(
                  """
                  select actual from mart.commune_result
                  where commune = '06001' and indicator = 'AGR_SOWN_AREA' and period = ?
                  """,
                  period))
          .isEqualTo("10.50");
      // A total of which nothing is left stays, and says so.
      assertThat(total("actual, communes_reported", period, "LIV_PIG")).isEqualTo("|0");
    }
    assertThat(
            office.row(
                """
                select actual from mart.district_total_as_of(1)
                where indicator = 'AGR_SOWN_AREA' and period = '2024-01'
                """))
        .isEqualTo("13.00");
  }

  @Test
  void lastYearIsComparedWithThoseThatClaimIt() {
    receive(
        "all_2024_KTXH.csv",
        "06001;2024;LIV_PIG;con;;110;;100",
        "06004;2024;LIV_PIG;con;;900;;",
        "06007;2024;LIV_PIG;con;;2000;;");

    assertThat(total("actual, prior_actual, prior_source, change_pct", "2024", "LIV_PIG"))
        .isEqualTo("3010|100|claimed-partly|10.00");
  }

  @Test
  void aMeanOrARatioOfWhichSomeClaimNoLastYearHasNoChange() {
    receive(
        "all_2024_KTXH.csv",
        "06001;2024;POV_HH;hộ;;10;;20",
        "06001;2024;HH_TOTAL;hộ;;100;;100",
        "06004;2024;POV_HH;hộ;;30;;",
        "06004;2024;HH_TOTAL;hộ;;100;;");

    assertThat(total("actual, prior_actual, prior_source, change_pct", "2024", "POV_RATE"))
        .isEqualTo("20.00|20.00|claimed-partly|");
  }

  @Test
  void nothingToReportIsComparedWithWhatThereWasLastYear() {
    receive(
        "all_2024_KTXH.csv", "06001;2024;LIV_PIG;con;;110;;100", "06004;2024;LIV_PIG;con;;-;;100");

    assertThat(total("actual, prior_actual, prior_source, change_pct", "2024", "LIV_PIG"))
        .isEqualTo("110|200|claimed|-45.00");
  }

  @Test
  void theWarehousesOwnLastYearIsComparedOverTheCommunesThatAreInBoth() {
    receive(
        "all_2023_KTXH.csv",
        "06001;2023;LIV_PIG;con;;100;;",
        "06001;2023;POV_HH;hộ;;20;;",
        "06001;2023;HH_TOTAL;hộ;;100;;",
        "06010;2023;LIV_PIG;con;;70;;");
    receive(
        "all_2024_KTXH.csv",
        "06001;2024;LIV_PIG;con;;110;;",
        "06001;2024;POV_HH;hộ;;10;;",
        "06001;2024;HH_TOTAL;hộ;;100;;",
        "06004;2024;LIV_PIG;con;;900;;",
        "06004;2024;POV_HH;hộ;;90;;",
        "06004;2024;HH_TOTAL;hộ;;100;;");

    assertThat(total("actual, prior_actual, prior_source, change_pct", "2024", "LIV_PIG"))
        .isEqualTo("1010|170|warehouse|10.00");
    assertThat(total("actual, prior_actual, prior_source, change_pct", "2024", "POV_RATE"))
        .isEqualTo("50.00|20.00|warehouse|-50.00");
  }

  @Test
  void monthsAreComparedOverTheCommunesThatAreInBothYears() {
    for (String month : new String[] {"01", "02", "03"}) {
      receive(
          "all_2023-" + month + "_KTXH.csv",
          "06001;2023-" + month + ";AGR_MAIZE_AREA;ha;;10;;",
          "06010;2023-" + month + ";AGR_MAIZE_AREA;ha;;7;;");
      receive(
          "all_2024-" + month + "_KTXH.csv",
          "06001;2024-" + month + ";AGR_MAIZE_AREA;ha;;15;;",
          "06004;2024-" + month + ";AGR_MAIZE_AREA;ha;;90;;");
    }

    assertThat(total("actual, prior_actual, prior_source, change_pct", "2024-Q1", "AGR_MAIZE_AREA"))
        .isEqualTo("315.00|51.00|warehouse|50.00");
  }

  @Test
  void aStockOfMonthsCountsOnlyCommunesThatExistOnTheCutOffDay() {
    // 06007 ended on 2024-11-30.
    receive(
        "all_2024-11_KTXH.csv",
        "06001;2024-11;LIV_PIG;con;;1000;;",
        "06001;2024-11;AGR_MAIZE_AREA;ha;;10,5;;",
        "06007;2024-11;LIV_PIG;con;;300;;",
        "06007;2024-11;AGR_MAIZE_AREA;ha;;1,5;;");
    receive(
        "all_2024-12_KTXH.csv",
        "06001;2024-12;LIV_PIG;con;;1500;;",
        "06001;2024-12;AGR_MAIZE_AREA;ha;;20,5;;");

    assertThat(total("actual", "2024-Q4", "LIV_PIG")).isEqualTo("1500");
    assertThat(total("actual", "2024-Q4", "AGR_MAIZE_AREA")).isEqualTo("32.50");
    assertThat(
            office.rows(
                """
                select commune, indicator from mart.commune_result
                where period = '2024-Q4' and indicator in ('LIV_PIG', 'AGR_MAIZE_AREA')
                order by 1, 2
                """))
        .containsExactly("06001|AGR_MAIZE_AREA", "06001|LIV_PIG", "06007|AGR_MAIZE_AREA");
  }

  @Test
  void whatIsDueAndNobodyReportedIsARowWithoutData() throws IOException {
    assign("2024,hdnd_huyen,180,LIV_BUFFALO,level,500,2024-01-10");
    receive("all_2024_KTXH.csv", "06001;2024;LIV_PIG;con;;110;;");

    assertThat(
            total(
                "actual, plan, target_status, communes_expected > 0, communes_reported, is_complete",
                "2024",
                "LIV_BUFFALO"))
        .isEqualTo("|500|no_data|t|0|f");
    assertThat(office.rows("select 1 from mart.district_total where period = '2023'")).isEmpty();
  }

  @Test
  void aTargetThatIsAssignedLaterHasItsRowFromThenOn() throws IOException {
    receive("all_2024_KTXH.csv", "06001;2024;LIV_PIG;con;;110;;");
    assign("2024,hdnd_huyen,180,LIV_BUFFALO,level,500,2024-06-10");
    office.consolidate();

    assertThat(total("plan, target_status", "2024", "LIV_BUFFALO")).isEqualTo("500|no_data");
  }

  @Test
  void whatIsDueInMonthsIsDueInTheirQuarter() throws IOException {
    assign("2024,hdnd_huyen,180,LIV_BUFFALO,level,500,2024-01-10");
    receive("all_2024-01_KTXH.csv", "06001;2024-01;LIV_PIG;con;;110;;");
    assertThat(total("target_status", "2024-Q1", "LIV_BUFFALO")).isEqualTo("no_data");

    // Where communes differ in their months, totals are stored.
    receive("all_2024-02_KTXH.csv", "06004;2024-02;LIV_PIG;con;;110;;");
    assertThat(total("target_status", "2024-Q1", "LIV_BUFFALO")).isEqualTo("no_data");
    assertThat(total("actual", "2024-Q1", "LIV_PIG")).isEqualTo("220");
  }
}
