package vn.tonghop.operate.totals;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.database.Queries;
import vn.tonghop.operate.session.Session;

/**
 * The totals of one period.
 *
 * @param period the period
 * @param rows one per area, indicator and plan authority, area by area
 */
public record Totals(String period, List<Row> rows) {

  /** One row of {@code mart.district_total}, its numbers rounded for display. */
  public record Row(
      String areaName,
      String indicatorNameVi,
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
      boolean isComplete,
      boolean isDerived,
      int publication) {}

  public Totals {
    rows = List.copyOf(rows);
  }

  /**
   * Which totals are asked for.
   *
   * @param publication as this publication had them, or null for the newest
   */
  record Filter(String period, @Nullable Integer publication) {}

  /** The totals of a period in the newest publication. */
  public static Totals of(Session session, String period) {
    return of(session, new Filter(period, null));
  }

  static Totals of(Session session, Filter filter) {
    return new Totals(
        filter.period(),
        session
            .jdbc()
            .sql(Queries.text("operate/totals"))
            .paramSource(filter)
            .query(Row.class)
            .list());
  }
}
