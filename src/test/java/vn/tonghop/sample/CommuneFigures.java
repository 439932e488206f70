package vn.tonghop.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The communes' figures, worked out from the district's.
 *
 * <p>The rule of a figure says how: {@code share} by weight, {@code within} a denominator that no
 * share may exceed, {@code parts} added up, {@code less} one indicator minus another, {@code rate}
 * numerator ÷ denominator, {@code drop} of a rate since last year, {@code told} by the report.
 */
final class CommuneFigures {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LARGEST_SPREAD_OF_PLAN = 8;
  private static final int LARGEST_SPREAD_OF_PRIOR = 5;

  private final SampleSource source;
  private final Map<String, Map<String, BigDecimal>> known = new HashMap<>();

  CommuneFigures(SampleSource source) {
    this.source = source;
  }

  /**
   * Figures of an indicator by commune.
   *
   * @return without the communes that have nothing to report, empty when nobody has
   */
  Map<String, BigDecimal> of(String indicator, Quantity quantity) {
    String key = indicator + "|" + quantity;
    Map<String, BigDecimal> figures = known.get(key);
    if (figures == null) {
      figures = worked(source.indicator(indicator), quantity);
      known.put(key, figures);
    }
    return figures;
  }

  private Map<String, BigDecimal> worked(SampleIndicator indicator, Quantity quantity) {
    ReportFigure figure = source.figure(indicator.code());
    if (quantity == Quantity.PLAN) {
      return plan(indicator, figure);
    }
    return switch (figure.rule()) {
      case "parts" -> parts(indicator, quantity);
      case "rate" -> rate(indicator, quantity);
      case "told" -> told(indicator.code(), figure, quantity);
      case "within" -> within(indicator, figure, quantity);
      case "share" ->
          quantity == Quantity.ACTUAL
              ? shared(indicator, figure)
              : likeActual(indicator, figure, quantity, LARGEST_SPREAD_OF_PRIOR);
      case "less" -> quantity == Quantity.ACTUAL ? difference(figure) : Map.of();
      case "drop" -> quantity == Quantity.ACTUAL ? new PovertyDrop(this).byCommune() : Map.of();
      default -> throw new IllegalArgumentException("unknown rule " + figure.rule());
    };
  }

  /** A rate's plan holds for each commune as for the district; others are shared out. */
  private Map<String, BigDecimal> plan(SampleIndicator indicator, ReportFigure figure) {
    if (figure.total(Quantity.PLAN).isEmpty()) {
      return Map.of();
    }
    if (!indicator.isAdditive()) {
      Map<String, BigDecimal> level = new TreeMap<>();
      BigDecimal plan = figure.total(Quantity.PLAN).get();
      source.communes().keySet().forEach(commune -> level.put(commune, plan));
      return level;
    }
    if (!facts(indicator.code(), Quantity.PLAN).isEmpty()) {
      return told(indicator.code(), figure, Quantity.PLAN);
    }
    return likeActual(indicator, figure, Quantity.PLAN, LARGEST_SPREAD_OF_PLAN);
  }

  private Map<String, BigDecimal> shared(SampleIndicator indicator, ReportFigure figure) {
    Map<String, BigDecimal> pinned = facts(indicator.code(), Quantity.ACTUAL);
    Map<String, BigDecimal> weights = new TreeMap<>();
    for (String commune : source.communes().keySet()) {
      if (!pinned.containsKey(commune)) {
        String key = indicator.code() + "|" + commune;
        weights.put(
            commune, Apportionment.varied(weight(figure.by(), commune), figure.spread(), key));
      }
    }
    BigDecimal rest = figure.total(Quantity.ACTUAL).orElseThrow().subtract(sum(pinned));
    Map<String, BigDecimal> result = Apportionment.share(rest, indicator.decimals(), weights);
    result.putAll(pinned);
    return result;
  }

  private BigDecimal weight(String by, String commune) {
    Map<String, String> weights = source.weights().getOrDefault(commune, Map.of());
    String weight = weights.get(by);
    return weight == null
        ? of(by, Quantity.ACTUAL).getOrDefault(commune, BigDecimal.ZERO)
        : new BigDecimal(weight);
  }

  /** Shares a plan or last year's figure out about as this year's came to be. */
  private Map<String, BigDecimal> likeActual(
      SampleIndicator indicator, ReportFigure figure, Quantity quantity, int largestSpread) {
    if (figure.total(quantity).isEmpty()) {
      return Map.of();
    }
    int spread = Math.min(figure.spread(), largestSpread);
    Map<String, BigDecimal> weights = new TreeMap<>();
    of(indicator.code(), Quantity.ACTUAL)
        .forEach(
            (commune, actual) -> {
              String key = indicator.code() + "|" + commune + "|" + quantity;
              weights.put(commune, Apportionment.varied(actual, spread, key));
            });
    return Apportionment.share(figure.total(quantity).get(), indicator.decimals(), weights);
  }

  /** Shares out whichever is smaller, the figure or what it lacks to the denominator. */
  private Map<String, BigDecimal> within(
      SampleIndicator indicator, ReportFigure figure, Quantity quantity) {
    if (figure.total(quantity).isEmpty()) {
      return Map.of();
    }
    Map<String, BigDecimal> whole = of(figure.by(), quantity);
    Map<String, BigDecimal> weights = new TreeMap<>();
    whole.forEach(
        (commune, value) -> {
          String key = indicator.code() + "|" + commune + "|" + quantity;
          weights.put(commune, Apportionment.varied(value, figure.spread(), key));
        });
    BigDecimal total = figure.total(quantity).get();
    BigDecimal lacking = sum(whole).subtract(total);
    if (total.compareTo(lacking) <= 0) {
      return Apportionment.share(total, indicator.decimals(), weights);
    }
    Map<String, BigDecimal> result = Apportionment.share(lacking, indicator.decimals(), weights);
    result.replaceAll((commune, lack) -> value(whole, commune).subtract(lack));
    return result;
  }

  private Map<String, BigDecimal> parts(SampleIndicator parent, Quantity quantity) {
    Map<String, BigDecimal> result = new TreeMap<>();
    for (SampleIndicator part : source.indicators().values()) {
      if (part.parent().equals(parent.code())) {
        of(part.code(), quantity)
            .forEach((commune, v) -> result.merge(commune, v, BigDecimal::add));
      }
    }
    return result;
  }

  private Map<String, BigDecimal> difference(ReportFigure figure) {
    String[] terms = figure.by().split("-", 2);
    Map<String, BigDecimal> result = new TreeMap<>(of(terms[0], Quantity.ACTUAL));
    of(terms[1], Quantity.ACTUAL)
        .forEach((commune, value) -> result.merge(commune, value.negate(), BigDecimal::add));
    return result;
  }

  private Map<String, BigDecimal> rate(SampleIndicator indicator, Quantity quantity) {
    Map<String, BigDecimal> numerators = of(indicator.numerator(), quantity);
    Map<String, BigDecimal> result = new TreeMap<>();
    if (!numerators.isEmpty()) {
      of(indicator.denominator(), quantity)
          .forEach(
              (commune, denominator) -> {
                if (denominator.signum() > 0) {
                  BigDecimal scaled = value(numerators, commune).multiply(HUNDRED);
                  result.put(
                      commune,
                      scaled.divide(denominator, indicator.decimals(), RoundingMode.HALF_UP));
                }
              });
    }
    return result;
  }

  /** Who is not named has zero, if the report has a total at all. */
  private Map<String, BigDecimal> told(String indicator, ReportFigure figure, Quantity quantity) {
    Map<String, BigDecimal> result = new TreeMap<>();
    if (figure.total(quantity).isPresent()) {
      source.communes().keySet().forEach(commune -> result.put(commune, BigDecimal.ZERO));
    }
    result.putAll(facts(indicator, quantity));
    return result;
  }

  private Map<String, BigDecimal> facts(String indicator, Quantity quantity) {
    Map<String, BigDecimal> result = new TreeMap<>();
    for (Map<String, String> fact : source.facts()) {
      String cell = SampleSource.text(fact, quantity.column());
      if (SampleSource.text(fact, "indicator").equals(indicator)
          && !cell.isEmpty()
          && !cell.equals("-")) {
        result.put(SampleSource.text(fact, "commune"), new BigDecimal(cell));
      }
    }
    return result;
  }

  private static BigDecimal value(Map<String, BigDecimal> figures, String commune) {
    return figures.getOrDefault(commune, BigDecimal.ZERO);
  }

  private static BigDecimal sum(Map<String, BigDecimal> figures) {
    return figures.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
