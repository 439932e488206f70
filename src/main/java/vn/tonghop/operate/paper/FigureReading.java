package vn.tonghop.operate.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.operate.export.Catalog;
import vn.tonghop.operate.session.Snapshot;
import vn.tonghop.report.paper.Figures;
import vn.tonghop.report.paper.Gap;
import vn.tonghop.report.paper.Occasion;
import vn.tonghop.report.paper.Point;
import vn.tonghop.report.paper.Ranked;
import vn.tonghop.report.paper.Reorganised;
import vn.tonghop.report.paper.Total;
import vn.tonghop.report.paper.template.Template;

/** Reads the figures of a report from one state of the database. */
record FigureReading(Snapshot snapshot, int publication, String period) {
  /** Beyond so many communes nobody reads their names below a table. */
  private static final int COMMUNES_NAMED = 150;

  private static final int PERIODS_DRAWN = 24;

  /** An area that has totals. */
  record Area(String code, String name, String level) {}

  private record SeriesRow(
      String indicator,
      String period,
      LocalDate periodEnd,
      @Nullable BigDecimal value,
      boolean isFirm) {}

  private record RankedRow(
      String indicator, String commune, @Nullable BigDecimal value, int rank) {}

  List<Area> areas() {
    return snapshot.few("report/paper/areas", parameters("", List.of()), Area.class);
  }

  Figures of(Area area, Template template) {
    List<Total> totals =
        snapshot.few("report/paper/totals", parameters(area.code(), List.of()), Total.class);
    String areas = String.join(",", catalog().areasBelow(publication, area.code()));
    return new Figures(
        occasion(area),
        totals,
        gaps(areas, totals),
        series(area, template.charts().series()),
        snapshot.few(
            "report/paper/reorganised",
            Map.of("publication", publication, "areas", areas),
            Reorganised.class),
        ranked(area, template.charts().ranked()));
  }

  private Catalog catalog() {
    return new Catalog(snapshot);
  }

  private Map<String, ?> parameters(String area, List<String> indicators) {
    return Map.of(
        "publication", publication,
        "period", period,
        "area", area,
        "indicators", String.join(",", indicators));
  }

  private Occasion occasion(Area area) {
    return new Occasion(
        area.code(),
        area.name(),
        area.level(),
        period,
        catalog().cutOff(publication, period).orElseThrow(),
        catalog().published(publication));
  }

  private List<Gap> gaps(String areas, List<Total> totals) {
    List<String> incomplete =
        totals.stream()
            .filter(total -> !total.isComplete() && total.communesExpected() <= COMMUNES_NAMED)
            .map(Total::indicator)
            .distinct()
            .toList();
    return incomplete.isEmpty()
        ? List.of()
        : snapshot.few(
            "report/paper/gaps",
            Map.of(
                "publication", publication,
                "period", period,
                "areas", areas,
                "indicators", String.join(",", incomplete)),
            Gap.class);
  }

  private Map<String, List<Point>> series(Area area, List<String> indicators) {
    Map<String, List<Point>> series = new LinkedHashMap<>();
    if (!indicators.isEmpty()) {
      for (SeriesRow row :
          snapshot.few(
              "report/paper/series", parameters(area.code(), indicators), SeriesRow.class)) {
        BigDecimal value = row.value();
        if (value != null) {
          series
              .computeIfAbsent(row.indicator(), none -> new ArrayList<>())
              .add(new Point(briefly(row.period()), row.periodEnd(), value, row.isFirm()));
        }
      }
    }
    series.replaceAll(
        (code, all) -> all.subList(Math.max(0, all.size() - PERIODS_DRAWN), all.size()));
    return series;
  }

  /** {@code 2024}, {@code 11/2024}, {@code Q3/2024}. */
  private static String briefly(String period) {
    return period.length() == 4 ? period : period.substring(5) + "/" + period.substring(0, 4);
  }

  private Map<String, List<Ranked>> ranked(Area area, List<String> indicators) {
    Map<String, List<Ranked>> ranked = new HashMap<>();
    if (!indicators.isEmpty()) {
      for (RankedRow row :
          snapshot.few(
              "report/paper/ranked", parameters(area.code(), indicators), RankedRow.class)) {
        BigDecimal value = row.value();
        if (value != null) {
          ranked
              .computeIfAbsent(row.indicator(), none -> new ArrayList<>())
              .add(new Ranked(row.commune(), value, row.rank()));
        }
      }
    }
    return ranked;
  }
}
