package vn.tonghop.sample;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A district figure and how the communes come by their shares of it.
 *
 * @param totals the district's figures; a quantity that the report does not know is absent
 * @param rule how commune values come about, see {@link CommuneFigures}
 * @param by a column of weights, an indicator, or two indicators, as the rule needs
 * @param spread by how many percent at most a commune's weight is varied
 */
record ReportFigure(Map<Quantity, BigDecimal> totals, String rule, String by, int spread) {
  private static final int SPREAD_OF_TOTALS = 5;

  ReportFigure {
    totals = Map.copyOf(totals);
  }

  static ReportFigure from(Map<String, String> row) {
    Map<Quantity, BigDecimal> totals = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      String cell = row.getOrDefault(quantity.column(), "");
      if (!cell.isEmpty()) {
        totals.put(quantity, new BigDecimal(cell));
      }
    }
    String spread = row.getOrDefault("spread", "");
    return new ReportFigure(
        totals,
        row.getOrDefault("rule", ""),
        row.getOrDefault("by", ""),
        spread.isEmpty() ? SPREAD_OF_TOTALS : Integer.parseInt(spread));
  }

  /** The district's figure, if the report knows it. */
  Optional<BigDecimal> total(Quantity quantity) {
    return Optional.ofNullable(totals.get(quantity));
  }
}
