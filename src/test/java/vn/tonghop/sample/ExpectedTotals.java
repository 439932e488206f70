package vn.tonghop.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The district totals that the sample must come to, from the report's own figures. */
final class ExpectedTotals {
  private static final MathContext EXACT_ENOUGH = new MathContext(40, RoundingMode.HALF_UP);

  private final SampleSource source;

  ExpectedTotals(SampleSource source) {
    this.source = source;
  }

  /** One line for each indicator that has a total and each authority that planned it. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("indicator,plan_authority,actual,achievement_pct,change_pct,prior_actual");
    for (SampleIndicator indicator : source.indicators().values()) {
      if (indicator.aggregation().equals("none")) {
        continue;
      }
      List<Map<String, String>> targets =
          source.targets().stream()
              .filter(row -> SampleSource.text(row, "indicator").equals(indicator.code()))
              .toList();
      if (targets.isEmpty()) {
        lines.add(line(indicator, Map.of()));
      }
      targets.forEach(target -> lines.add(line(indicator, target)));
    }
    return String.join("\n", lines) + "\n";
  }

  private String line(SampleIndicator indicator, Map<String, String> target) {
    BigDecimal actual = exact(indicator, Quantity.ACTUAL).orElseThrow();
    Optional<BigDecimal> prior = exact(indicator, Quantity.PRIOR);
    return String.join(
        ",",
        indicator.code(),
        SampleSource.text(target, "authority"),
        rounded(actual, indicator.decimals()),
        target.isEmpty() ? "" : rounded(achievement(actual, prior, target), 2),
        prior.map(p -> rounded(percent(actual.subtract(p), p), 2)).orElse(""),
        prior.map(p -> rounded(p, indicator.decimals())).orElse(""));
  }

  /** The district's figure before rounding; rates are never taken from the communes' rates. */
  private Optional<BigDecimal> exact(SampleIndicator indicator, Quantity quantity) {
    if (!indicator.aggregation().equals("ratio")) {
      return source.figure(indicator.code()).total(quantity);
    }
    Optional<BigDecimal> denominator = source.figure(indicator.denominator()).total(quantity);
    return source
        .figure(indicator.numerator())
        .total(quantity)
        .flatMap(numerator -> denominator.map(d -> percent(numerator, d)));
  }

  private static BigDecimal achievement(
      BigDecimal actual, Optional<BigDecimal> prior, Map<String, String> target) {
    boolean reduction = SampleSource.text(target, "kind").equals("reduction");
    BigDecimal reached = reduction ? prior.orElseThrow().subtract(actual) : actual;
    return percent(reached, new BigDecimal(SampleSource.text(target, "value")));
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.movePointRight(2).divide(whole, EXACT_ENOUGH);
  }

  private static String rounded(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
