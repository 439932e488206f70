package vn.tonghop.report.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the warehouse has of one indicator, place and period, exact.
 *
 * @param place code of an area; of a commune with the day from which it is this one
 * @param placeName what people call it
 * @param value of the period; null where nothing was reported
 * @param cumulative since the start of the year, or null
 * @param prior the same period last year, or null
 * @param change against it in per cent, or null
 * @param whole the same value of the area above, or null
 * @param reported how many communes reported; null of a commune
 * @param expected how many had to; null of a commune
 * @param plans what was to be reached, for each authority
 */
public record Figure(
    String place,
    String placeName,
    String period,
    String indicator,
    String indicatorName,
    String uom,
    @Nullable BigDecimal value,
    @Nullable BigDecimal cumulative,
    @Nullable BigDecimal prior,
    @Nullable BigDecimal change,
    @Nullable BigDecimal whole,
    @Nullable Integer reported,
    @Nullable Integer expected,
    List<Plan> plans) {

  /** So many digits that no printed one can be wrong for it. */
  static final MathContext EXACT = new MathContext(30);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Figure {
    plans = List.copyOf(plans);
  }

  /**
   * A plan.
   *
   * @param authority who assigned it; empty of a commune, which has one only
   * @param achieved in per cent, or null where that makes no sense
   */
  public record Plan(String authority, BigDecimal value, @Nullable BigDecimal achieved) {}

  /** What was reached: of the period, else since the start of the year. */
  @Nullable BigDecimal reached() {
    return value == null ? cumulative : value;
  }

  /** What a measure is, where it is not of a plan; null where nobody knows. */
  @Nullable BigDecimal of(Measure measure) {
    return switch (measure) {
      case VALUE -> reached();
      case PRIOR -> prior;
      case CHANGE_PCT -> change;
      case LEVEL_PCT -> change == null ? null : change.add(HUNDRED);
      case SHARE_PCT -> percent(reached(), whole);
      case COMMUNES_REPORTED -> reported == null ? null : BigDecimal.valueOf(reported);
      default -> null;
    };
  }

  /** What a measure of a plan is. */
  static @Nullable BigDecimal of(Measure measure, Plan plan) {
    BigDecimal achieved = plan.achieved();
    return switch (measure) {
      case PLAN -> plan.value();
      case ACHIEVEMENT_PCT -> achieved;
      case ABOVE_PLAN_PCT -> achieved == null ? null : achieved.subtract(HUNDRED);
      default -> null;
    };
  }

  /** One number in per cent of another; null where that makes no sense. */
  public static @Nullable BigDecimal percent(@Nullable BigDecimal part, @Nullable BigDecimal of) {
    return part == null || of == null || of.signum() == 0
        ? null
        : part.multiply(HUNDRED).divide(of, EXACT);
  }

  /** The same if another value had been reached, by plans that are to be reached. */
  Figure supposing(BigDecimal other) {
    return new Figure(
        place,
        placeName,
        period,
        indicator,
        indicatorName,
        uom,
        other,
        null,
        prior,
        prior == null ? null : percent(other.subtract(prior), prior),
        whole,
        reported,
        expected,
        plans.stream()
            .map(plan -> new Plan(plan.authority(), plan.value(), percent(other, plan.value())))
            .toList());
  }
}
