package vn.tonghop.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which computed indicators can be worked out: 0 for what is submitted, else one more
 * than the highest level among what an indicator is computed from.
 */
final class ComputingLevels {

  private final Map<String, Indicator> indicators = new HashMap<>();
  private final Map<String, List<Indicator>> parts = new HashMap<>();
  private final Map<String, Integer> levels = new HashMap<>();

  ComputingLevels(List<Indicator> all) {
    for (Indicator indicator : all) {
      indicators.put(indicator.code(), indicator);
      String parent = indicator.parent();
      if (parent != null) {
        parts.computeIfAbsent(parent, code -> new ArrayList<>()).add(indicator);
      }
    }
  }

  int of(Indicator indicator) {
    Integer known = levels.get(indicator.code());
    if (known != null) {
      return known;
    }
    int level = 0;
    if (indicator.source() == Source.COMPUTED) {
      for (Indicator component : components(indicator)) {
        level = Math.max(level, of(component));
      }
      level++;
    }
    levels.put(indicator.code(), level);
    return level;
  }

  private List<Indicator> components(Indicator indicator) {
    if (indicator.aggregation() == Aggregation.RATIO) {
      List<Indicator> components = new ArrayList<>();
      for (String code : new String[] {indicator.numerator(), indicator.denominator()}) {
        Indicator component = code == null ? null : indicators.get(code);
        if (component != null) {
          components.add(component);
        }
      }
      return components;
    }
    return parts.getOrDefault(indicator.code(), List.of());
  }
}
