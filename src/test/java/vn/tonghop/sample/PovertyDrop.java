package vn.tonghop.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * By how many points each commune's poverty rate fell.
 *
 * <p>The communes report two decimals, and the mean of 22 rounded figures need not round to the
 * report's 1.92. Where it would not, one or two communes are rounded the other way.
 */
final class PovertyDrop {
  private static final BigDecimal STEP = new BigDecimal("0.01");
  private static final BigDecimal DISTRICT = new BigDecimal("1.92");

  /** How far the mean may be from 1.92 for 96.00 % of the plan of 2 points to come out. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.00009");

  private final Map<String, BigDecimal> households;
  private final Map<String, BigDecimal> householdsBefore;
  private final Map<String, BigDecimal> poor;
  private final Map<String, BigDecimal> poorBefore;

  PovertyDrop(CommuneFigures figures) {
    households = figures.of("HH_TOTAL", Quantity.ACTUAL);
    householdsBefore = figures.of("HH_TOTAL", Quantity.PRIOR);
    poor = figures.of("POV_HH", Quantity.ACTUAL);
    poorBefore = figures.of("POV_HH", Quantity.PRIOR);
  }

  Map<String, BigDecimal> byCommune() {
    Map<String, BigDecimal> drops = new TreeMap<>();
    for (String commune : households.keySet()) {
      BigDecimal drop =
          percent(poorBefore, householdsBefore, commune)
              .subtract(percent(poor, households, commune));
      drops.put(commune, drop.setScale(2, RoundingMode.HALF_UP));
    }
    List<BigDecimal> steps = List.of(BigDecimal.ZERO, STEP, STEP.negate());
    List<String> communes = new ArrayList<>(drops.keySet());
    for (String one : communes) {
      for (String other : communes) {
        for (BigDecimal up : steps) {
          for (BigDecimal down : steps) {
            Map<String, BigDecimal> tried = new TreeMap<>(drops);
            tried.merge(one, up, BigDecimal::add);
            tried.merge(other, one.equals(other) ? BigDecimal.ZERO : down, BigDecimal::add);
            if (mean(tried).subtract(DISTRICT).abs().compareTo(TOLERANCE) < 0) {
              return tried;
            }
          }
        }
      }
    }
    throw new IllegalStateException(
        "no rounding of the communes' drops, now %s, gives %s".formatted(mean(drops), DISTRICT));
  }

  private BigDecimal mean(Map<String, BigDecimal> drops) {
    BigDecimal weighted = BigDecimal.ZERO;
    BigDecimal all = BigDecimal.ZERO;
    for (Map.Entry<String, BigDecimal> drop : drops.entrySet()) {
      BigDecimal weight = of(households, drop.getKey());
      weighted = weighted.add(drop.getValue().multiply(weight));
      all = all.add(weight);
    }
    return weighted.divide(all, 10, RoundingMode.HALF_UP);
  }

  private static BigDecimal percent(
      Map<String, BigDecimal> numerator, Map<String, BigDecimal> denominator, String commune) {
    return of(numerator, commune)
        .movePointRight(2)
        .divide(of(denominator, commune), 10, RoundingMode.HALF_UP);
  }

  private static BigDecimal of(Map<String, BigDecimal> figures, String commune) {
    return figures.getOrDefault(commune, BigDecimal.ZERO);
  }
}
