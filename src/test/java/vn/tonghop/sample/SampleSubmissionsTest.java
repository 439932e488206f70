package vn.tonghop.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each committed submission is sound in itself, so that the sample run finds nothing to hold. */
class SampleSubmissionsTest {
  private static SampleSource source;
  private static SubmittedCells cells;

  @BeforeAll
  static void read() throws IOException {
    source = SampleSource.read(SampleGenerator.REFERENCE, SampleGenerator.SOURCE);
    cells = SubmittedCells.read(source);
  }

  @Test
  void partsAddUpToTheirParentInEveryCommune() {
    Map<String, List<SampleIndicator>> parts =
        source.indicators().values().stream()
            .filter(indicator -> !indicator.parent().isEmpty())
            .collect(Collectors.groupingBy(SampleIndicator::parent));
    assertThat(parts).hasSize(13);
    assertSoftly(
        softly ->
            cells
                .rows()
                .keySet()
                .forEach(
                    commune ->
                        parts.forEach(
                            (parent, children) ->
                                softly
                                    .assertThat(
                                        children.stream()
                                            .map(child -> actual(commune, child.code()))
                                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                                    .as("parts of %s in %s", parent, commune)
                                    .isEqualByComparingTo(actual(commune, parent)))));
  }

  @Test
  void ratesAreTheirOwnNumeratorsByDenominators() {
    assertSoftly(
        softly -> {
          for (SampleIndicator rate : source.indicators().values()) {
            if (rate.aggregation().equals("ratio")) {
              for (String commune : cells.rows().keySet()) {
                BigDecimal part = actual(commune, rate.numerator());
                BigDecimal whole = actual(commune, rate.denominator());
                softly.assertThat(part).as(commune + rate).isBetween(BigDecimal.ZERO, whole);
                if (whole.signum() > 0) {
                  softly
                      .assertThat(actual(commune, rate.code()))
                      .as(commune + rate)
                      .isEqualTo(
                          SubmittedCells.percent(part, whole)
                              .setScale(rate.decimals(), RoundingMode.HALF_UP));
                }
              }
            }
          }
        });
  }

  @Test
  void everyFileShowsThatTheCommaIsItsDecimalSign() {
    assertThat(cells.rows().values())
        .allSatisfy(
            rows -> {
              List<String> numbers =
                  rows.values().stream().flatMap(row -> row.subList(4, 8).stream()).toList();
              assertThat(numbers).anyMatch(cell -> cell.matches("(\\d{1,3}\\.)*\\d{1,3},\\d{1,2}"));
              assertThat(numbers).noneMatch(cell -> cell.matches(".*\\.\\d{1,2}|.*,.*,.*"));
            });
  }

  /** Factors of ten and fivefold changes would be findings. */
  @Test
  void noFigureIsFarFromLastYearOrPlan() {
    assertSoftly(
        softly -> {
          for (String commune : cells.rows().keySet()) {
            for (String indicator : source.indicators().keySet()) {
              for (Quantity other : List.of(Quantity.PLAN, Quantity.PRIOR)) {
                BigDecimal reference =
                    cells.value(commune, indicator, other).orElse(BigDecimal.ZERO);
                BigDecimal value = actual(commune, indicator);
                if (reference.signum() > 0 && value.signum() > 0) {
                  softly
                      .assertThat(SubmittedCells.percent(value, reference))
                      .as("%s %s against %s", commune, indicator, other)
                      .isBetween(BigDecimal.valueOf(25), BigDecimal.valueOf(400));
                }
              }
            }
          }
        });
  }

  @Test
  void swineFeverSparedVinhTienOnly() {
    assertThat(communesWith("DIS_ASF_COMMUNE"))
        .hasSize(21)
        .doesNotContain("06007")
        .allSatisfy(commune -> assertThat(actual(commune, "DIS_PIG_CULL")).isPositive());
    assertThat(communesWith("DIS_ASF_OPEN")).containsExactlyInAnyOrder("06013", "06028", "06034");
    assertThat(communesWith("DIS_ASF_UNDECL")).containsExactlyInAnyOrder("06010", "05995");
    assertThat(actual("06007", "DIS_PIG_CULL")).isZero();
  }

  @Test
  void everyFileSaysThatItIsASample() {
    assertThat(SampleGenerator.submissions(source).values())
        .allSatisfy(text -> assertThat(text).contains("dữ liệu minh họa, không phải số liệu thật"));
  }

  private static Set<String> communesWith(String indicator) {
    return cells.rows().keySet().stream()
        .filter(commune -> actual(commune, indicator).signum() > 0)
        .collect(Collectors.toSet());
  }

  private static BigDecimal actual(String commune, String indicator) {
    return cells.value(commune, indicator, Quantity.ACTUAL).orElse(BigDecimal.ZERO);
  }
}
