package vn.tonghop.reference;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a rule of reconciliation judges: all indicators, or one of them otherwise.
 *
 * @param code what the rule finds, such as {@code outlier}
 * @param indicator code of the indicator that is judged so; empty for all others
 * @param isActive whether it judges at all
 * @param severity hold, warning or info; null where the rule itself says
 * @param times from how many times on two figures are far apart; null where the rule needs none
 * @param nearness by which part a factor may be missed; null where the rule needs none
 * @param least of counted things: below it, figures are too small to say anything; null where the
 *     rule needs none
 * @param factors by which a wrong unit is off; empty where the rule needs none
 */
public record RuleSetting(
    String code,
    String indicator,
    boolean isActive,
    @Nullable String severity,
    @Nullable BigDecimal times,
    @Nullable BigDecimal nearness,
    @Nullable BigDecimal least,
    List<BigDecimal> factors) {

  /** What stands for all indicators in {@link #indicator}. */
  public static final String ALL = "";

  public RuleSetting {
    factors = List.copyOf(factors);
  }

  /** A rule of which nothing is said. */
  static RuleSetting unsaid(String code) {
    return new RuleSetting(code, ALL, true, null, null, null, null, List.of());
  }
}
