package vn.tonghop.report.paper;

import java.math.BigDecimal;

/** What a plan asks for: how it is written in a cell and in a sentence. */
final class PlanText {
  private PlanText() {}

  /** The plan's value with as many decimals as its indicator, or with more where it has them. */
  static BigDecimal shown(Total total, BigDecimal value) {
    return value.setScale(
        Math.max(total.decimals(), value.stripTrailingZeros().scale()),
        java.math.RoundingMode.UNNECESSARY);
  }

  /** A cell of the table. */
  static Cell cell(Total total) {
    BigDecimal plan = total.plan();
    BigDecimal to = total.planTo();
    if (plan == null) {
      return Cell.EMPTY;
    }
    if (to != null) {
      return Cell.text(
          Typography.number(shown(total, plan)) + "–" + Typography.number(shown(total, to)));
    }
    return Cell.number(shown(total, plan)).between(before(total), isPerCent(total) ? " %" : "");
  }

  /** In a sentence: {@code không quá 3 %}, {@code giảm 2 điểm %}. */
  static String words(Total total) {
    BigDecimal plan = total.plan();
    BigDecimal to = total.planTo();
    if (plan == null) {
      return "";
    }
    if (to != null) {
      return Typography.brief(plan) + "–" + Typography.measured(to, total.uom());
    }
    String before = total.kind().equals("at_most") ? "" : before(total);
    if (isPerCent(total)) {
      return before + Typography.percent(plan);
    }
    return total.kind().equals("reduction") && Typography.isOfPoints(total.uom())
        ? before + Typography.points(plan)
        : before + Typography.measured(plan, total.uom());
  }

  private static String before(Total total) {
    return switch (total.kind()) {
      case "at_most" -> "≤ ";
      case "reduction", "reduction_pct" -> "giảm ";
      case "growth_pct" -> "tăng ";
      default -> "";
    };
  }

  private static boolean isPerCent(Total total) {
    return total.kind().endsWith("_pct");
  }
}
