package vn.tonghop.operate.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.operate.session.Snapshot;
import vn.tonghop.report.audit.Figure;
import vn.tonghop.report.audit.Statement;

/** Reads from the database what some statements are about, and what may have been meant instead. */
final class BookReading {
  private final Snapshot snapshot;
  private final int publication;
  private final List<Statement> statements;

  private record Row(
      String place,
      String placeName,
      String period,
      String indicator,
      String indicatorName,
      String uom,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal cumulative,
      @Nullable BigDecimal prior,
      @Nullable BigDecimal changePct,
      @Nullable String above,
      @Nullable BigDecimal plan,
      @Nullable String planAuthority,
      @Nullable String planKind,
      @Nullable BigDecimal achievementPct,
      @Nullable Integer communesReported,
      @Nullable Integer communesExpected) {

    @Nullable BigDecimal reached() {
      return cumulative == null ? actual : cumulative;
    }
  }

  BookReading(Snapshot snapshot, int publication, List<Statement> statements) {
    this.snapshot = snapshot;
    this.publication = publication;
    this.statements = statements;
  }

  WarehouseBook read() {
    Places places =
        new Places(
            reference("area", Places.Area.class), reference("commune", Places.Commune.class));
    List<String> typed = statements.stream().map(Statement::place).distinct().toList();
    String periods = String.join(",", periods());
    Set<String> areas = new TreeSet<>(places.areasNear(typed));
    List<String> ofCommunes = places.areasOf(typed);
    areas.addAll(ofCommunes);
    List<Row> rows = new ArrayList<>();
    rows.addAll(rows("totals", String.join(",", areas), periods, null));
    List<String> communes = places.communesOf(typed);
    rows.addAll(rows("results", String.join(",", communes), periods, null));
    List<String> neighbours = new ArrayList<>(places.communesIn(List.copyOf(areas)));
    neighbours.removeAll(communes);
    rows.addAll(
        rows(
            "results",
            String.join(",", neighbours),
            periods,
            statements.stream()
                .map(Statement::indicator)
                .distinct()
                .collect(Collectors.joining(","))));
    return new WarehouseBook(
        places,
        reference("indicator", WarehouseBook.Indicator.class),
        reference("unit", WarehouseBook.Unit.class),
        figures(rows));
  }

  private <T> List<T> reference(String table, Class<T> type) {
    return snapshot.few("report/export/" + table, Map.of("publication", publication), type);
  }

  /** Those of the years that statements are about, and of the years beside them. */
  private List<String> periods() {
    Set<String> years = new TreeSet<>();
    for (Statement statement : statements) {
      if (statement.period().matches("\\d{4}.*")) {
        int year = Integer.parseInt(statement.period().substring(0, 4));
        years.addAll(List.of("" + (year - 1), "" + year, "" + (year + 1)));
      }
    }
    return snapshot
        .few("report/audit/periods", Map.of("publication", publication), String.class)
        .stream()
        .filter(period -> years.contains(period.substring(0, 4)))
        .toList();
  }

  private List<Row> rows(String query, String places, String periods, @Nullable String indicators) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("publication", publication);
    parameters.put("places", places);
    parameters.put("periods", periods);
    parameters.put("indicators", indicators);
    return snapshot.few("report/audit/" + query, parameters, Row.class);
  }

  private static List<Figure> figures(List<Row> rows) {
    Map<String, List<Row>> grouped = new LinkedHashMap<>();
    Map<String, Row> byKey = new HashMap<>();
    for (Row row : rows) {
      String key = key(row.place(), row);
      grouped.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
      byKey.put(key, row);
    }
    List<Figure> figures = new ArrayList<>();
    for (List<Row> same : grouped.values()) {
      Row row = same.get(0);
      Row above = row.above() == null ? null : byKey.get(key(row.above(), row));
      figures.add(
          new Figure(
              row.place(),
              row.placeName(),
              row.period(),
              row.indicator(),
              row.indicatorName(),
              row.uom(),
              row.actual(),
              row.cumulative(),
              row.prior(),
              exactly(row.changePct(), change(row)),
              above == null ? null : above.actual() == null ? above.cumulative() : above.actual(),
              row.communesReported(),
              row.communesExpected(),
              same.stream().filter(each -> each.plan() != null).map(BookReading::plan).toList()));
    }
    return figures;
  }

  private static String key(String place, Row row) {
    return place + " " + row.period() + " " + row.indicator();
  }

  private static Figure.Plan plan(Row row) {
    BigDecimal plan = java.util.Objects.requireNonNull(row.plan());
    return new Figure.Plan(
        row.planAuthority() == null ? "" : row.planAuthority(),
        plan,
        exactly(row.achievementPct(), Figure.percent(towards(row), plan)));
  }

  /** What counts towards a plan of its kind. */
  private static @Nullable BigDecimal towards(Row row) {
    BigDecimal reached = row.reached();
    BigDecimal prior = row.prior();
    String kind = String.valueOf(row.planKind());
    if (reached == null || kind.equals("level") || kind.equals("range")) {
      return reached;
    }
    if (prior == null) {
      return null;
    }
    return switch (kind) {
      case "reduction" -> prior.subtract(reached);
      case "reduction_pct" -> Figure.percent(prior.subtract(reached), prior);
      case "growth_pct" -> Figure.percent(reached.subtract(prior), prior);
      default -> null;
    };
  }

  private static @Nullable BigDecimal change(Row row) {
    BigDecimal reached = row.reached();
    BigDecimal prior = row.prior();
    return reached == null || prior == null ? null : Figure.percent(reached.subtract(prior), prior);
  }

  /**
   * What is worked out here, where it is what the view shows; else what the view shows, which may
   * compare only those communes that have both.
   */
  private static @Nullable BigDecimal exactly(
      @Nullable BigDecimal shown, @Nullable BigDecimal workedOut) {
    if (shown == null || workedOut == null) {
      return shown;
    }
    return workedOut.setScale(shown.scale(), RoundingMode.HALF_UP).compareTo(shown) == 0
        ? workedOut
        : shown;
  }
}
