package vn.tonghop.aggregate;

import static vn.tonghop.aggregate.PlainFigure.first;
import static vn.tonghop.aggregate.PlainFigure.product;
import static vn.tonghop.aggregate.PlainFigure.quotient;
import static vn.tonghop.aggregate.PlainFigure.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Totals of areas, each added up anew from all communes below. */
final class PlainTotals {

  /**
   * The total of an area.
   *
   * @param values how many values of communes there are, those held too
   * @param held how many of them, or of those it is worked out from, are held
   */
  record Total(int expected, int reported, int values, int held, PlainFigure figure) {}

  private final PlainReference reference;
  private final PlainValues values;

  PlainTotals(PlainReference reference, PlainValues values) {
    this.reference = reference;
    this.values = values;
  }

  /** The total of an area for a period; null where no commune had to report. */
  @Nullable Total of(String periodCode, String area, String indicatorCode) {
    PlainReference.Indicator indicator = reference.indicator(indicatorCode);
    PlainPeriod period = values.period(periodCode);
    String since = indicator.behaviour().equals("flow") ? period.starts() : period.cutOff();
    List<PlainReference.Commune> below = reference.below(area);
    int expected = 0;
    int reported = 0;
    int held = 0;
    List<PlainFigure> all = new ArrayList<>();
    List<Weighed> counting = new ArrayList<>();
    for (PlainReference.Commune commune : below) {
      boolean exists = commune.existsBetween(since, period.cutOff());
      expected += exists ? 1 : 0;
      PlainFigure figure = values.of(periodCode, commune.key(), indicatorCode);
      if (figure != null) {
        all.add(figure);
        reported += exists && figure.isReported() ? 1 : 0;
        held += figure.isHeld() ? 1 : 0;
        if (!figure.isHeld()) {
          counting.add(new Weighed(figure, weight(periodCode, commune, indicator)));
        }
      }
    }
    if (expected == 0) {
      return null;
    }
    boolean derived = all.stream().anyMatch(PlainFigure::isDerived);
    if (indicator.isRatio()) {
      return ratio(
          below, period, since, indicator, new Counts(expected, all.size(), held, derived));
    }
    PlainFigure figure =
        switch (indicator.aggregation()) {
          case "sum" -> added(derived, counting, period.beginsTheYear());
          case "count" -> counted(derived, counting);
          case "mean" -> mean(derived, counting);
          default -> new PlainFigure(false, false, derived, null, null, null);
        };
    return new Total(expected, reported, all.size(), held, figure);
  }

  private record Counts(int expected, int values, int held, boolean derived) {}

  private record Weighed(PlainFigure figure, @Nullable PlainFigure weight) {

    @Nullable BigDecimal now() {
      return weight == null ? null : weight.actual();
    }

    @Nullable BigDecimal lastYear() {
      return weight == null ? null : first(weight.prior(), weight.actual());
    }
  }

  private @Nullable PlainFigure weight(
      String period, PlainReference.Commune commune, PlainReference.Indicator indicator) {
    if (!indicator.aggregation().equals("mean")) {
      return null;
    }
    PlainFigure weight = values.of(period, commune.key(), indicator.denominator());
    return weight == null || weight.isHeld() ? null : weight;
  }

  /** Of the communes that have both parts; one without a numerator to report has nought of it. */
  private Total ratio(
      List<PlainReference.Commune> below,
      PlainPeriod period,
      String since,
      PlainReference.Indicator indicator,
      Counts own) {
    boolean byStock = reference.indicator(indicator.denominator()).behaviour().equals("stock");
    int reported = 0;
    boolean derived = own.derived();
    boolean someHaveNoCumulative = false;
    PlainRatio now = new PlainRatio();
    PlainRatio sinceJanuary = new PlainRatio();
    PlainRatio lastYear = new PlainRatio();
    for (PlainReference.Commune commune : below) {
      PlainFigure n = values.of(period.code(), commune.key(), indicator.numerator());
      PlainFigure d = values.of(period.code(), commune.key(), indicator.denominator());
      if (n == null || d == null || n.isHeld() || d.isHeld()) {
        continue;
      }
      boolean exists = commune.existsBetween(since, period.cutOff());
      reported += exists && n.isReported() && d.isReported() ? 1 : 0;
      BigDecimal none = n.isNothing() ? BigDecimal.ZERO : null;
      boolean hasNow = now.add(first(none, n.actual()), d.actual());
      boolean hasCumulative =
          sinceJanuary.add(first(none, n.cumulative()), d.sinceJanuary(byStock));
      someHaveNoCumulative |= hasNow != (hasNow && hasCumulative);
      if (hasNow || hasCumulative) {
        derived |= n.isDerived() || d.isDerived();
        lastYear.add(n.prior(), d.prior());
      }
    }
    return new Total(
        own.expected(),
        reported,
        own.values(),
        own.held(),
        new PlainFigure(
            false,
            false,
            derived,
            now.percent(),
            someHaveNoCumulative ? null : sinceJanuary.percent(),
            lastYear.percent()));
  }

  private static PlainFigure added(boolean derived, List<Weighed> counting, boolean beginsTheYear) {
    List<@Nullable BigDecimal> actuals = new ArrayList<>();
    List<@Nullable BigDecimal> alone = new ArrayList<>();
    List<@Nullable BigDecimal> cumulatives = new ArrayList<>();
    List<@Nullable BigDecimal> priors = new ArrayList<>();
    for (Weighed one : counting) {
      PlainFigure figure = one.figure();
      actuals.add(figure.actual());
      cumulatives.add(figure.cumulative());
      priors.add(figure.comparedPrior());
      if (figure.cumulative() == null) {
        alone.add(figure.actual());
      }
    }
    BigDecimal cumulative = sum(cumulatives);
    BigDecimal others = sum(alone);
    if (cumulative != null && others != null) {
      cumulative = beginsTheYear ? cumulative.add(others) : null;
    }
    return new PlainFigure(false, false, derived, sum(actuals), cumulative, sum(priors));
  }

  private static PlainFigure counted(boolean derived, List<Weighed> counting) {
    int yes = 0;
    boolean answered = false;
    List<@Nullable BigDecimal> priors = new ArrayList<>();
    for (Weighed one : counting) {
      BigDecimal actual = one.figure().actual();
      answered |= actual != null;
      yes += actual != null && actual.signum() > 0 ? 1 : 0;
      priors.add(one.figure().comparedPrior());
    }
    return new PlainFigure(
        false, false, derived, answered ? BigDecimal.valueOf(yes) : null, null, sum(priors));
  }

  private static PlainFigure mean(boolean derived, List<Weighed> counting) {
    List<@Nullable BigDecimal> dividends = new ArrayList<>();
    List<@Nullable BigDecimal> divisors = new ArrayList<>();
    List<@Nullable BigDecimal> priorDividends = new ArrayList<>();
    List<@Nullable BigDecimal> priorDivisors = new ArrayList<>();
    for (Weighed one : counting) {
      dividends.add(product(one.figure().value(), one.now()));
      divisors.add(one.figure().value() == null ? null : one.now());
      BigDecimal prior = one.figure().value() == null ? null : one.figure().prior();
      priorDividends.add(product(prior, one.lastYear()));
      priorDivisors.add(prior == null ? null : one.lastYear());
    }
    return new PlainFigure(
        false,
        false,
        derived,
        quotient(sum(dividends), sum(divisors)),
        null,
        quotient(sum(priorDividends), sum(priorDivisors)));
  }
}
