package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;

/** The sample submissions from end to end: what the district's report prints comes out. */
class SampleRunTest {

  private static Office office;
  private static RunResult first;

  @BeforeAll
  static void consolidateTheSample() {
    office = Office.open().receiveSample();
    first = office.consolidate();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void everyFigureOfTheReportComesOut() throws IOException, CsvException {
    List<String> expected = new ArrayList<>();
    try (CSVReader reader =
        new CSVReader(
            Files.newBufferedReader(Path.of("src/test/resources/sample/expected_totals.csv")))) {
      reader.skip(1);
      reader.forEach(row -> expected.add(String.join("|", row)));
    }
    List<String> shown =
        office.rows(
            """
            select indicator, plan_authority, actual, achievement_pct, change_pct, prior_actual
            from mart.district_total
            where area = '180' and period = '2024' and actual is not null
            """);

    assertThat(shown).containsExactlyInAnyOrderElementsOf(expected).hasSizeGreaterThan(150);
  }

  @Test
  void theRatesOfBudgetRevenueComeOutToTheThirdDigitFromExactValues() {
    assertThat(
            office.rows(
                """
                select plan_authority, round(actual * 100 / plan, 3)
                from mart.district_total
                where indicator = 'BUD_REV'
                order by 1
                """))
        .containsExactly("hdnd_huyen|141.312", "ubnd_tinh|155.446");
  }

  @Test
  void everyCommuneReportsAndEveryTotalIsComplete() {
    assertThat(
            office.rows(
                """
                select distinct communes_expected, communes_reported, is_complete, is_derived
                from mart.district_total
                """))
        .containsExactly("22|22|t|f");
  }

  @Test
  void noLineIsLostAndNoneIsRefusedOrHeld() {
    assertThat(
            office.row(
                """
                select
                  count(*), sum(lines_rejected), sum(lines_held), sum(lines_duplicate),
                  bool_and(lines_total = lines_accepted + lines_ignored)
                from mart.submission_file
                """))
        .isEqualTo("22|0|0|0|t");
  }

  @Test
  void theFirstRunIsPublicationOne() {
    assertThat(first.publication()).isEqualTo(1);
    assertThat(office.rows("select publication, communes_changed from mart.publication"))
        .containsExactly("1|22");
  }

  @Test
  void theSameRunAgainPublishesNothingAndChangesNoRow() {
    Map<String, String> before = office.fingerprint();

    RunResult again = office.consolidate();

    assertThat(again.publication()).isNull();
    assertThat(again.summary())
        .containsExactly("Nothing changed: no publication was made. 22 files seen before.");
    assertThat(office.fingerprint()).isEqualTo(before);
  }

  @Test
  void everyTotalIsTheSumOfTheCellsThatLineageNames() {
    assertThat(
            office.rows(
                """
                select d.indicator, d.actual, sum(l.value)
                from mart.district_total as d
                join mart.lineage as l using (period, indicator, publication)
                join warehouse.dim_indicator as i on i.code = d.indicator and i.aggregation = 'sum'
                where d.plan_authority is distinct from 'ubnd_tinh' or d.indicator = 'SOC_BLOOD'
                group by d.indicator, d.actual
                having d.actual <> sum(l.value)
                """))
        .isEmpty();
  }

  @Test
  void aCellCanBeFoundAgainInTheFileItCameFrom() throws IOException {
    String[] traced =
        office
            .row(
                """
                select file_name, line_no, raw_value, raw_uom, column_name, value
                from mart.lineage
                where indicator = 'AGR_RICE_AREA' and commune = '06040' and period = '2024'
                """)
            .split("\\|");

    List<String> lines = Files.readAllLines(Office.SAMPLE.resolve(traced[0]));
    assertThat(lines.get(Integer.parseInt(traced[1]) - 1).split(";")[5]).isEqualTo(traced[2]);
    assertThat(List.of(traced).subList(2, 6)).containsExactly("684,57", "ha", "actual", "684.57");
  }
}
