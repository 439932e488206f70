package vn.tonghop.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed submissions come to the figures of the district's report. */
class SampleFiguresTest {
  private static SampleSource source;
  private static SubmittedCells cells;

  @BeforeAll
  static void read() throws IOException {
    source = SampleSource.read(SampleGenerator.REFERENCE, SampleGenerator.SOURCE);
    cells = SubmittedCells.read(source);
  }

  @Test
  void everyCommuneReportsEveryIndicator() {
    assertThat(cells.rows()).hasSize(22).containsOnlyKeys(source.communes().keySet());
    assertThat(cells.rows().values())
        .allSatisfy(
            rows ->
                assertThat(rows.keySet())
                    .containsExactlyInAnyOrderElementsOf(source.indicators().keySet()));
  }

  @Test
  void communesAddUpToTheReport() {
    assertSoftly(
        softly ->
            source.indicators().values().stream()
                .filter(SampleIndicator::isAdditive)
                .forEach(
                    indicator -> {
                      for (Quantity quantity : Quantity.values()) {
                        source
                            .figure(indicator.code())
                            .total(quantity)
                            .ifPresent(
                                total ->
                                    softly
                                        .assertThat(cells.sum(indicator.code(), quantity))
                                        .as("%s %s", indicator.code(), quantity)
                                        .isEqualByComparingTo(total));
                      }
                    }));
  }

  /** A printed figure marked "no" contradicts another; the sample's README says which and why. */
  @Test
  void printedFiguresComeOutUnlessTheReportContradictsItself() throws IOException {
    List<Map<String, String>> printed =
        CsvTable.read(SampleGenerator.SOURCE.resolve("printed.csv"));
    assertThat(printed).hasSizeGreaterThan(150);
    assertSoftly(
        softly -> {
          for (Map<String, String> row : printed) {
            BigDecimal stated = new BigDecimal(SampleSource.text(row, "printed"));
            boolean comesOut =
                worked(row).setScale(stated.scale(), RoundingMode.HALF_UP).equals(stated);
            softly
                .assertThat(comesOut)
                .as("%s is %s", row, worked(row))
                .isEqualTo(SampleSource.text(row, "comes_out").equals("yes"));
          }
        });
  }

  @Test
  void expectedTotalsAreWhatTheFilesComeTo() throws IOException {
    List<Map<String, String>> totals =
        CsvTable.read(SampleGenerator.SOURCE.resolve(SampleGenerator.TOTALS));
    assertThat(totals).hasSizeGreaterThan(150);
    assertSoftly(
        softly -> {
          for (Map<String, String> row : totals) {
            for (String figure : List.of("actual", "achievement_pct", "change_pct")) {
              String stated = SampleSource.text(row, figure);
              if (!stated.isEmpty()) {
                BigDecimal expected = new BigDecimal(stated);
                softly
                    .assertThat(
                        worked(SampleSource.text(row, "indicator"), row, figure)
                            .setScale(expected.scale(), RoundingMode.HALF_UP))
                    .as("%s of %s", figure, row)
                    .isEqualTo(expected);
              }
            }
          }
        });
  }

  private static BigDecimal worked(Map<String, String> row) {
    return worked(SampleSource.text(row, "indicator"), row, SampleSource.text(row, "figure"));
  }

  private static BigDecimal worked(String indicator, Map<String, String> row, String figure) {
    BigDecimal actual = cells.district(indicator, Quantity.ACTUAL);
    if (figure.equals("actual")) {
      return actual;
    }
    if (figure.equals("prior_actual")) {
      return cells.district(indicator, Quantity.PRIOR);
    }
    if (figure.equals("change_pct")) {
      BigDecimal prior = cells.district(indicator, Quantity.PRIOR);
      return SubmittedCells.percent(actual.subtract(prior), prior);
    }
    Map<String, String> target = target(indicator, SampleSource.text(row, "plan_authority"));
    BigDecimal reached =
        SampleSource.text(target, "kind").equals("reduction")
            ? cells.district(indicator, Quantity.PRIOR).subtract(actual)
            : actual;
    return SubmittedCells.percent(reached, new BigDecimal(SampleSource.text(target, "value")));
  }

  private static Map<String, String> target(String indicator, String authority) {
    Optional<Map<String, String>> found =
        source.targets().stream()
            .filter(
                target ->
                    SampleSource.text(target, "indicator").equals(indicator)
                        && SampleSource.text(target, "authority").equals(authority))
            .findFirst();
    return found.orElseThrow();
  }
}
