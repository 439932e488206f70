package vn.tonghop.report.paper;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code mart.area_total} of one area and period, as the view shows it, with what else
 * is known of its indicator.
 *
 * @param decimals with how many the indicator is shown
 * @param parent the indicator that this one is a part of, or null
 * @param valuesHeld how many values wait for a decision and are not in it
 */
public record Total(
    String indicator,
    String name,
    String uom,
    int decimals,
    @Nullable String parent,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal cumulative,
    @Nullable BigDecimal plan,
    @Nullable BigDecimal planTo,
    @Nullable String planAuthority,
    @Nullable String planKind,
    @Nullable BigDecimal achievementPct,
    @Nullable BigDecimal priorActual,
    @Nullable String priorSource,
    @Nullable BigDecimal changePct,
    String targetStatus,
    int communesExpected,
    int communesReported,
    boolean isComplete,
    boolean isDerived,
    String obsStatus,
    int valuesHeld) {

  /** What counts: since the start of the year, else of the period. */
  public @Nullable BigDecimal reached() {
    return cumulative == null ? actual : cumulative;
  }

  /** Of what kind its plan is; empty where it has none. */
  public String kind() {
    return planKind == null ? "" : planKind;
  }
}
