package vn.tonghop.mart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A history of communes and what they report, told to a warehouse, and what that makes of it. */
final class ToldHistory {

  private static final String REPORTED =
      """
      select p.code as period, i.code as indicator, c.area_code as area, v.actual
      from warehouse.fct_commune_value as v
      join warehouse.dim_period as p using (period_id)
      join warehouse.dim_indicator as i using (indicator_id)
      join warehouse.dim_commune as c using (commune_id)
      where i.aggregation = 'sum'
      """;

  private static final String RESTATED =
      """
      select period, indicator, area, actual
      from mart.commune_result_on_boundaries('%s')
      where indicator in ('PEOPLE', 'POOR', 'LAND')
      """;

  private static final String ALL =
      """
      select concat(period, ' ', indicator, ' ', commune, '@', commune_valid_from, ' ',
        trim_scale(actual), ' ', left(is_estimated::text, 1))
      from mart.commune_result_on_boundaries('%s')
      """;

  private final JdbcTemplate jdbc;

  ToldHistory(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void tell(PlainHistory history) {
    history.communes().forEach(this::commune);
    history.passages().forEach(this::went);
    history.reports().forEach(this::figure);
  }

  /** Every figure on the communes of a day, as {@link PlainBoundaries#rows} writes them. */
  List<String> restated(LocalDate day) {
    return jdbc.queryForList(ALL.formatted(day), String.class);
  }

  /** Sums of areas as they were reported, by {@code area period indicator}. */
  Map<String, String> reportedSums(PlainHistory history) {
    return sums(history, REPORTED);
  }

  /** Sums of areas on the communes of a day, by {@code area period indicator}. */
  Map<String, String> restatedSums(PlainHistory history, LocalDate day) {
    return sums(history, RESTATED.formatted(day));
  }

  private Map<String, String> sums(PlainHistory history, String rows) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    jdbc.query(
        rows,
        row -> {
          BigDecimal value = row.getBigDecimal("actual");
          for (String area : history.withParents(row.getString("area"))) {
            String key = area + " " + row.getString("period") + " " + row.getString("indicator");
            sums.merge(key, value == null ? BigDecimal.ZERO : value, BigDecimal::add);
          }
        });
    Map<String, String> shown = new TreeMap<>();
    // Nothing to report and no row are the same sum.
    sums.forEach(
        (key, sum) -> {
          if (sum.signum() != 0) {
            shown.put(key, sum.stripTrailingZeros().toPlainString());
          }
        });
    return shown;
  }

  static Map<String, String> of(String area, Map<String, String> sums) {
    Map<String, String> own = new TreeMap<>(sums);
    own.keySet().removeIf(key -> !key.startsWith(area + " "));
    return own;
  }

  private void commune(PlainHistory.Commune commune) {
    String to = commune.to() == null ? null : commune.to().toString();
    commune(commune.id(), commune.code(), commune.area(), commune.from().toString(), to);
  }

  private void went(PlainHistory.Passage passage) {
    went(
        passage.from().code(),
        passage.to().code(),
        passage.day().toString(),
        passage.share().toPlainString(),
        passage.basis());
  }

  private void figure(PlainHistory.Report report) {
    String value = report.value() == null ? null : report.value().toPlainString();
    figure(report.commune().id(), report.year(), report.indicator(), value);
  }

  void commune(int id, String code, String area, String from, @Nullable String to) {
    jdbc.update(
        "insert into warehouse.dim_commune values"
            + " (?, ?, ?, 'xa', ?, cast(? as date), cast(? as date), 1, null)",
        id,
        code,
        "Xã " + id,
        area,
        from,
        to);
  }

  void went(String from, String to, String day, String share, @Nullable String basis) {
    jdbc.update(
        "insert into warehouse.dim_succession values"
            + " (?, ?, cast(? as date), cast(? as numeric), ?, 1, null)",
        from,
        to,
        day,
        share,
        basis);
  }

  void figure(int commune, int year, String indicator, @Nullable String value) {
    jdbc.update(
        """
        insert into warehouse.fct_commune_value (
          period_id, indicator_id, commune_id, from_publication, year, origin, is_reported, is_held,
          actual)
        select ? - 1900, indicator_id, ?, 1, ?, 's', true, false, cast(? as numeric)
        from warehouse.dim_indicator where code = ?
        """,
        year,
        commune,
        year,
        value,
        indicator);
    jdbc.update(
        """
        insert into warehouse.fct_coverage values (? - 1900, ?, 1, null, 1, 0)
        on conflict do nothing
        """,
        year,
        commune);
  }

  List<String> restated(String day, String period, String indicator) {
    return jdbc.queryForList(
        """
        select commune || '@' || commune_valid_from || ' ' || actual || ' ' || left(is_estimated::text, 1)
        from mart.commune_result_on_boundaries(cast(? as date))
        where period = ? and indicator = ?
        order by 1
        """,
        String.class,
        day,
        period,
        indicator);
  }
}
