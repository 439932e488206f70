package vn.tonghop.operate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.database.Queries;

/**
 * The totals of one period.
 *
 * @param period the period
 * @param rows one per area, indicator and plan authority, area by area
 */
record Totals(String period, List<Row> rows) {

  /** One row of {@code mart.district_total}, its numbers rounded for display. */
  record Row(
      String areaName,
      String indicatorName,
      String uom,
      @Nullable BigDecimal plan,
      @Nullable String planAuthority,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal cumulative,
      @Nullable BigDecimal achievementPct,
      @Nullable BigDecimal priorActual,
      @Nullable BigDecimal changePct,
      int communesReported,
      int communesExpected,
      boolean complete,
      boolean derived,
      int publication) {}

  Totals {
    rows = List.copyOf(rows);
  }

  /** The totals of the newest publication. */
  static Totals of(Session session, String period) {
    return read(session, "totals", Map.of("period", period), period);
  }

  /** The totals as an earlier publication had them. */
  static Totals asOf(Session session, String period, int publication) {
    return read(
        session, "totals_as_of", Map.of("period", period, "publication", publication), period);
  }

  private static Totals read(
      Session session, String query, Map<String, ?> parameters, String period) {
    return new Totals(
        period,
        session
            .jdbc()
            .sql(Queries.text("operate/" + query))
            .params(parameters)
            .query(
                (row, number) ->
                    new Row(
                        row.getString("area_name"),
                        row.getString("indicator_name_vi"),
                        row.getString("uom"),
                        row.getBigDecimal("plan"),
                        row.getString("plan_authority"),
                        row.getBigDecimal("actual"),
                        row.getBigDecimal("cumulative"),
                        row.getBigDecimal("achievement_pct"),
                        row.getBigDecimal("prior_actual"),
                        row.getBigDecimal("change_pct"),
                        row.getInt("communes_reported"),
                        row.getInt("communes_expected"),
                        row.getBoolean("is_complete"),
                        row.getBoolean("is_derived"),
                        row.getInt("publication")))
            .list());
  }
}
