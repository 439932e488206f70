package vn.tonghop.operate.docs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.database.Queries;

/** The reference data of the newest publication, and how the newest report stands. */
final class Indicators {

  /** An indicator, in the columns of its file. */
  record Indicator(
      String code,
      String nameVi,
      String nameEn,
      String uom,
      String aggregation,
      String behaviour,
      String direction,
      int decimals,
      String source,
      @Nullable String parent,
      @Nullable String numerator,
      @Nullable String denominator,
      BigDecimal scale,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable String aliases) {}

  /** A unit of measure. */
  record Unit(String code, String dimension, BigDecimal factor, @Nullable String aliases) {}

  /** An assignment of a target. */
  record Target(
      int year,
      String authority,
      String place,
      String indicator,
      String kind,
      BigDecimal value,
      @Nullable BigDecimal valueTo,
      LocalDate assignedOn,
      String placeName) {}

  /** A total of the newest report. */
  record Total(
      String indicator,
      String period,
      String areaName,
      String uom,
      @Nullable String planAuthority,
      @Nullable BigDecimal plan,
      @Nullable BigDecimal value,
      @Nullable BigDecimal achievementPct,
      @Nullable BigDecimal changePct,
      int communesReported,
      int communesExpected) {}

  private final Map<String, Indicator> byCode = new LinkedHashMap<>();
  private final List<Unit> units;
  private final List<Target> targets;
  private final List<Total> totals;

  private Indicators(
      List<Indicator> indicators, List<Unit> units, List<Target> targets, List<Total> totals) {
    indicators.forEach(indicator -> byCode.put(indicator.code(), indicator));
    this.units = units;
    this.targets = targets;
    this.totals = totals;
  }

  static Indicators of(Queries queries) {
    Map<String, Integer> newest =
        Map.of("publication", (int) queries.number("operate/newest_publication", Map.of()));
    return new Indicators(
        queries.few("report/export/indicator", newest, Indicator.class),
        queries.few("report/export/unit", newest, Unit.class),
        queries.few("operate/docs/targets", Map.of(), Target.class),
        queries.few("operate/docs/newest_totals", Map.of(), Total.class));
  }

  /** In the order of the report. */
  List<Indicator> all() {
    return List.copyOf(byCode.values());
  }

  @Nullable Indicator find(@Nullable String code) {
    return code == null ? null : byCode.get(code);
  }

  List<Indicator> partsOf(@Nullable Indicator parent) {
    return all().stream()
        .filter(indicator -> parent == null ? isTop(indicator) : isPart(indicator, parent))
        .toList();
  }

  private boolean isTop(Indicator indicator) {
    return find(indicator.parent()) == null;
  }

  private static boolean isPart(Indicator indicator, Indicator parent) {
    return parent.code().equals(indicator.parent());
  }

  /** Those that are divided or weighed by it. */
  List<Indicator> uses(Indicator part) {
    return all().stream()
        .filter(
            indicator ->
                part.code().equals(indicator.numerator())
                    || part.code().equals(indicator.denominator()))
        .toList();
  }

  /** Its number in the report's table, such as 3.1 for the first part of the third. */
  String number(Indicator indicator) {
    Indicator parent = find(indicator.parent());
    int place = partsOf(parent).indexOf(indicator) + 1;
    return parent == null ? String.valueOf(place) : number(parent) + "." + place;
  }

  /** The unit and those that convert to it. */
  List<Unit> unitsOf(Indicator indicator) {
    return units.stream()
        .filter(unit -> unit.code().equals(indicator.uom()))
        .findFirst()
        .map(
            own -> units.stream().filter(unit -> unit.dimension().equals(own.dimension())).toList())
        .orElse(List.of());
  }

  List<Target> targetsOf(Indicator indicator) {
    return targets.stream().filter(each -> each.indicator().equals(indicator.code())).toList();
  }

  List<Total> totalsOf(Indicator indicator) {
    return totals.stream().filter(each -> each.indicator().equals(indicator.code())).toList();
  }
}
