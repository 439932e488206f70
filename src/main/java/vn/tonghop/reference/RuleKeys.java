package vn.tonghop.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What stands below a rule in {@code rules.yml}, or below an indicator that it judges otherwise.
 */
final class RuleKeys {
  private static final Set<String> SEVERITIES = Set.of("hold", "warning", "info");

  private final RuleSetting before;
  private final Map<String, YamlValue> said;

  private RuleKeys(RuleSetting before, Map<String, YamlValue> said) {
    this.before = before;
    this.said = said;
  }

  /**
   * Lays what is said over what was said before.
   *
   * @param said values by their keys
   * @param alsoKnown a key that is read elsewhere, to be named among the usable ones; or empty
   */
  static RuleSetting read(RuleSetting before, Map<String, YamlValue> said, String alsoKnown) {
    RuleKeys keys = new RuleKeys(before, said);
    keys.reportUnknown(alsoKnown);
    return new RuleSetting(
        before.code(),
        before.indicator(),
        keys.active(),
        keys.severity(),
        keys.number("times", before.times(), BigDecimal.ONE),
        keys.number("nearness", before.nearness(), BigDecimal.ONE),
        keys.number("least", before.least(), BigDecimal.ZERO),
        keys.factors());
  }

  private void reportUnknown(String alsoKnown) {
    Set<String> known = new TreeSet<>(List.of("active", "severity"));
    if (!alsoKnown.isEmpty()) {
      known.add(alsoKnown);
    }
    known.addAll(Thresholds.of(before.code()));
    said.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            value.problem(
                "stands under an unknown key; the nearest is %s, the keys of %s are %s"
                    .formatted(
                        NearestName.of(key, known), before.code(), String.join(", ", known)));
          }
        });
  }

  private boolean active() {
    YamlValue value = said.get("active");
    if (value == null) {
      return before.isActive();
    }
    String text = value.text();
    if (!text.equals("true") && !text.equals("false")) {
      value.problem("is neither true nor false");
    }
    return text.equals("true");
  }

  private @Nullable String severity() {
    YamlValue value = said.get("severity");
    if (value == null) {
      return before.severity();
    }
    String text = value.text();
    if (!SEVERITIES.contains(text)) {
      value.problem("is no severity; they are hold, warning and info");
    }
    return text;
  }

  private @Nullable BigDecimal number(
      String key, @Nullable BigDecimal before, BigDecimal notBelow) {
    YamlValue value = said.get(key);
    return value == null ? before : number(value, notBelow).orElse(before);
  }

  private static Optional<BigDecimal> number(YamlValue value, BigDecimal notBelow) {
    String text = value.text();
    if (text.matches("[0-9]{1,9}(\\.[0-9]{1,6})?")) {
      BigDecimal number = new BigDecimal(text);
      if (number.compareTo(notBelow) >= 0) {
        return Optional.of(number);
      }
    }
    value.problem("is no number from " + notBelow + " on; write digits only, with a dot");
    return Optional.empty();
  }

  private List<BigDecimal> factors() {
    YamlValue value = said.get("factors");
    if (value == null) {
      return before.factors();
    }
    List<BigDecimal> factors = new ArrayList<>();
    value.list().forEach(item -> number(item, BigDecimal.valueOf(2)).ifPresent(factors::add));
    return factors;
  }
}
