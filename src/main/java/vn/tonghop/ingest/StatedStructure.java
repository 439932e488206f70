package vn.tonghop.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.normalize.CountedThings;
import vn.tonghop.reference.Aggregation;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.ReferenceData;
import vn.tonghop.reference.RuleSetting;
import vn.tonghop.reference.Unit;
import vn.tonghop.words.ProblemCode;

/**
 * Which indicators of one submission have to fit together, and from where on a value is far from
 * its plan: what {@code reconcile/begin_structure.sql} and {@code reconcile/sieve} say in SQL.
 */
final class StatedStructure {

  /** A whole, and what adds up to it. */
  record Whole(String whole, List<String> parts) {}

  /** A rate, and what it is divided from; null where there is no such indicator. */
  record Ratio(
      String result, @Nullable String numerator, @Nullable String denominator, BigDecimal scale) {}

  /** A share, and those of which it is no more than a part. */
  record Share(String lesser, List<String> greater) {}

  /**
   * From how many times on a value may be in another unit than its plan.
   *
   * @param least of counted things: below it, figures are too small to say anything
   */
  record Far(BigDecimal times, BigDecimal least) {}

  private final List<Whole> wholes = new ArrayList<>();
  private final List<Ratio> ratios = new ArrayList<>();
  private final List<Share> shares = new ArrayList<>();
  private final Map<String, Far> far = new HashMap<>();
  private final Set<String> rated = new HashSet<>();
  private final Map<String, Indicator> indicators = new LinkedHashMap<>();
  private final Map<String, RuleSetting> rules = new HashMap<>();

  StatedStructure(ReferenceData reference) {
    reference.indicators().forEach(one -> indicators.put(one.code(), one));
    reference.rules().forEach(one -> rules.put(one.code() + '/' + one.indicator(), one));
    Map<String, List<String>> parts = new HashMap<>();
    for (Indicator part : reference.indicators()) {
      if (part.parent() != null) {
        parts.computeIfAbsent(part.parent(), none -> new ArrayList<>()).add(part.code());
      }
    }
    Map<String, Unit> units =
        reference.units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
    for (Indicator indicator : reference.indicators()) {
      Unit unit = units.get(indicator.uom());
      addWhole(indicator, parts.getOrDefault(indicator.code(), List.of()));
      addRatio(indicator);
      addFar(indicator, unit != null && CountedThings.inWholes(indicator, unit));
      if (rule(ProblemCode.RATE_MISMATCH, indicator) != null) {
        rated.add(indicator.code());
      }
    }
    addShares(reference.indicators());
  }

  private void addWhole(Indicator whole, List<String> parts) {
    boolean adds =
        whole.aggregation() == Aggregation.SUM || whole.aggregation() == Aggregation.COUNT;
    if (adds && !parts.isEmpty() && rule(ProblemCode.PARTS_MISMATCH, whole) != null) {
      wholes.add(new Whole(whole.code(), parts));
    }
  }

  private void addRatio(Indicator ratio) {
    if (ratio.aggregation() == Aggregation.RATIO
        && !Objects.equals(ratio.numerator(), ratio.denominator())
        && rule(ProblemCode.RATIO_MISMATCH, ratio) != null) {
      ratios.add(new Ratio(ratio.code(), ratio.numerator(), ratio.denominator(), scaleOf(ratio)));
    }
  }

  private void addShares(List<Indicator> all) {
    Map<String, Set<String>> greater = new LinkedHashMap<>();
    for (Indicator ratio : all) {
      Indicator lesser = indicators.get(Objects.toString(ratio.numerator(), ""));
      Indicator whole = indicators.get(Objects.toString(ratio.denominator(), ""));
      if (ratio.aggregation() == Aggregation.RATIO
          && lesser != null
          && whole != null
          && isPartOf(lesser, whole, ratio)
          && rule(ProblemCode.NUMERATOR_EXCEEDS, lesser) != null) {
        greater.computeIfAbsent(lesser.code(), none -> new HashSet<>()).add(whole.code());
      }
    }
    greater.forEach((lesser, wholes) -> shares.add(new Share(lesser, List.copyOf(wholes))));
  }

  /** A share is a part of a thing of the same kind, unless it may be more than the whole of it. */
  private static boolean isPartOf(Indicator lesser, Indicator whole, Indicator ratio) {
    BigDecimal scale = scaleOf(ratio);
    return !lesser.code().equals(whole.code())
        && lesser.uom().equals(whole.uom())
        && lesser.behaviour() == whole.behaviour()
        && (ratio.max() == null || ratio.max().compareTo(scale) <= 0);
  }

  private static BigDecimal scaleOf(Indicator ratio) {
    return ratio.scale() == null ? BigDecimal.ONE : ratio.scale();
  }

  private void addFar(Indicator indicator, boolean isCounted) {
    RuleSetting rule = rule(ProblemCode.SUSPECTED_UNIT, indicator);
    if (rule == null
        || indicator.aggregation() == Aggregation.COUNT
        || rule.factors().isEmpty()
        || rule.nearness() == null) {
      return;
    }
    BigDecimal factor = rule.factors().stream().min(BigDecimal::compareTo).orElseThrow();
    // Rounded down: what is suspected in vain is looked at once more, and nothing comes of it.
    BigDecimal times = factor.divide(rule.nearness(), 6, RoundingMode.DOWN);
    BigDecimal least = isCounted && rule.least() != null ? rule.least() : BigDecimal.ZERO;
    far.put(indicator.code(), new Far(times, least));
  }

  private @Nullable RuleSetting rule(ProblemCode code, Indicator indicator) {
    RuleSetting own = rules.get(code.text() + '/' + indicator.code());
    RuleSetting rule = own == null ? rules.get(code.text() + '/' + RuleSetting.ALL) : own;
    return rule != null && rule.isActive() ? rule : null;
  }

  List<Whole> wholes() {
    return wholes;
  }

  List<Ratio> ratios() {
    return ratios;
  }

  List<Share> shares() {
    return shares;
  }

  @Nullable Far far(Indicator indicator) {
    return far.get(indicator.code());
  }

  /** Whether its rate of plan is compared with value and plan. */
  boolean isRated(Indicator indicator) {
    return rated.contains(indicator.code());
  }
}
