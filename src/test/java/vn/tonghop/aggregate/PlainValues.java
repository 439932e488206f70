package vn.tonghop.aggregate;

import static vn.tonghop.aggregate.PlainFigure.first;
import static vn.tonghop.aggregate.PlainFigure.last;
import static vn.tonghop.aggregate.PlainFigure.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values of communes worked out one by one from what they submitted, as a clerk would with pencil
 * and paper: no shortcut, no memory of the night before.
 */
final class PlainValues {

  private static final PlainFigure NOTHING = new PlainFigure(false, false, false, null, null, null);

  /** What a value is of. */
  record Key(String period, String commune, String indicator) {}

  /**
   * What communes submitted.
   *
   * @param submitted values of submitted indicators
   * @param statedPriors last year as stated beside a computed indicator, null where none is, of all
   *     rows about computed indicators
   */
  record Submitted(Map<Key, PlainFigure> submitted, Map<Key, Optional<BigDecimal>> statedPriors) {}

  private final PlainReference reference;
  private final Submitted data;
  private final Map<Key, Optional<PlainFigure>> known = new HashMap<>();

  PlainValues(PlainReference reference, Submitted data) {
    this.reference = reference;
    this.data = data;
  }

  PlainPeriod period(String code) {
    return PlainPeriod.of(code, reference.cutOffs.get(code));
  }

  /** The value of a commune; null where there is none. */
  @Nullable PlainFigure of(String period, String commune, String indicator) {
    Key key = new Key(period, commune, indicator);
    Optional<PlainFigure> found = known.get(key);
    if (found == null) {
      found = Optional.ofNullable(workOut(key));
      known.put(key, found);
    }
    return found.orElse(null);
  }

  private @Nullable PlainFigure workOut(Key key) {
    PlainReference.Indicator indicator = reference.indicator(key.indicator());
    if (indicator.isComputed()) {
      return computed(key, indicator);
    }
    PlainFigure own = data.submitted().get(key);
    PlainPeriod period = period(key.period());
    return own != null || period.isMonth() ? own : rolledUp(key, indicator, period);
  }

  private @Nullable PlainFigure rolledUp(
      Key key, PlainReference.Indicator indicator, PlainPeriod period) {
    List<@Nullable PlainFigure> months = new ArrayList<>();
    for (String month : period.months()) {
      months.add(data.submitted().get(new Key(month, key.commune(), key.indicator())));
    }
    List<PlainFigure> there = months.stream().filter(Objects::nonNull).toList();
    boolean isStock = indicator.behaviour().equals("stock");
    if (there.isEmpty()
        || (isStock
            && !reference.commune(key.commune()).existsBetween(period.cutOff(), period.cutOff()))) {
      return null;
    }
    boolean nothing = there.stream().allMatch(PlainFigure::isNothing);
    PlainFigure lastMonth = months.get(months.size() - 1);
    List<PlainFigure> counting = there.stream().filter(m -> !m.isHeld()).toList();
    List<@Nullable BigDecimal> actuals = each(counting, PlainFigure::actual);
    List<@Nullable BigDecimal> priors = each(counting, PlainFigure::prior);
    BigDecimal cumulative = last(each(counting, PlainFigure::cumulative));
    if (isStock || List.of("ratio", "mean", "none").contains(indicator.aggregation())) {
      return new PlainFigure(
          lastMonth != null && lastMonth.isReported(),
          false,
          true,
          nothing,
          last(actuals),
          cumulative,
          last(priors));
    }
    boolean reported = months.stream().allMatch(m -> m != null && m.isReported());
    BigDecimal prior = cumulative == null ? sum(priors) : last(priors);
    if (indicator.aggregation().equals("count")) {
      return new PlainFigure(reported, false, true, nothing, greatest(actuals), cumulative, prior);
    }
    boolean someOnlyCumulative =
        there.stream()
            .anyMatch(m -> m.isReported() && m.actual() == null && m.cumulative() != null);
    return new PlainFigure(
        reported,
        false,
        true,
        nothing,
        someOnlyCumulative ? null : sum(actuals),
        cumulative,
        prior);
  }

  private @Nullable PlainFigure computed(Key key, PlainReference.Indicator indicator) {
    List<@Nullable PlainFigure> components = new ArrayList<>();
    for (PlainReference.Indicator component : reference.componentsOf(indicator)) {
      components.add(of(key.period(), key.commune(), component.code()));
    }
    List<PlainFigure> there = components.stream().filter(Objects::nonNull).toList();
    Optional<BigDecimal> stated = data.statedPriors().get(key);
    if (there.isEmpty() && stated == null) {
      return null;
    }
    boolean reported = components.stream().allMatch(c -> c != null && c.isReported());
    boolean derived = there.stream().anyMatch(PlainFigure::isDerived);
    PlainFigure figure =
        indicator.isRatio()
            ? PlainFigure.ratio(
                reported,
                derived,
                counting(components.get(0)),
                counting(components.get(1)),
                reference.indicator(indicator.denominator()).behaviour().equals("stock"))
            : total(reported, derived, there.stream().filter(c -> !c.isHeld()).toList());
    return new PlainFigure(
        figure.isReported(),
        false,
        figure.isDerived(),
        components.stream().allMatch(c -> c != null && c.isNothing()),
        figure.actual(),
        figure.cumulative(),
        first(figure.prior(), stated == null ? null : stated.orElse(null)));
  }

  private static PlainFigure total(boolean reported, boolean derived, List<PlainFigure> parts) {
    return new PlainFigure(
        reported,
        false,
        derived,
        sum(each(parts, PlainFigure::actual)),
        sum(each(parts, PlainFigure::cumulative)),
        sum(each(parts, PlainFigure::prior)));
  }

  private static PlainFigure counting(@Nullable PlainFigure figure) {
    return figure == null || figure.isHeld() ? NOTHING : figure;
  }

  private static @Nullable BigDecimal greatest(List<@Nullable BigDecimal> numbers) {
    return numbers.stream().filter(Objects::nonNull).reduce(BigDecimal::max).orElse(null);
  }

  private static List<@Nullable BigDecimal> each(
      List<PlainFigure> figures, Function<PlainFigure, @Nullable BigDecimal> number) {
    List<@Nullable BigDecimal> numbers = new ArrayList<>();
    for (PlainFigure figure : figures) {
      numbers.add(number.apply(figure));
    }
    return numbers;
  }
}
