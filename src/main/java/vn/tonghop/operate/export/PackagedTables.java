package vn.tonghop.operate.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.report.export.DataPackage.Reference;

/**
 * The tables of a data package with their keys; the reference data that the rows point to come with
 * them.
 */
record PackagedTables(
    String view, List<String> key, boolean isAlwaysThere, List<Reference> references) {
  private static final Reference OF_INDICATOR = to("indicator", "indicator", "code");
  private static final Reference OF_AREA = to("area", "area", "code");
  private static final Reference OF_PERIOD = to("period", "period", "period");
  private static final Reference OF_UNIT = to("uom", "unit", "code");

  private static final List<PackagedTables> REFERENCE =
      List.of(
          new PackagedTables("area", List.of("code"), true, List.of(to("parent", "area", "code"))),
          new PackagedTables("commune", List.of("code", "valid_from"), true, List.of(OF_AREA)),
          new PackagedTables(
              "indicator",
              List.of("code"),
              true,
              List.of(
                  to("parent", "indicator", "code"),
                  to("numerator", "indicator", "code"),
                  to("denominator", "indicator", "code"),
                  OF_UNIT)),
          new PackagedTables("unit", List.of("code"), true, List.of()),
          new PackagedTables("period", List.of("period"), true, List.of()),
          new PackagedTables(
              "target",
              List.of("year", "authority", "place", "indicator", "kind", "assigned_on"),
              true,
              List.of(OF_INDICATOR)));

  /** Names of all files that any package has. */
  static final Set<String> ALL_FILES =
      Stream.of(What.values())
          .flatMap(what -> of(what).stream())
          .map(table -> table.view() + ".csv")
          .collect(Collectors.toSet());

  static List<PackagedTables> of(What what) {
    if (what == What.REFERENCE) {
      return REFERENCE;
    }
    List<PackagedTables> tables = new ArrayList<>();
    tables.add(own(what));
    tables.addAll(REFERENCE);
    return tables;
  }

  private static PackagedTables own(What what) {
    String view = what.views().get(0);
    return switch (what) {
      case TOTALS ->
          new PackagedTables(
              view,
              List.of("area", "period", "indicator", "plan_authority", "plan_kind"),
              false,
              List.of(OF_AREA, OF_PERIOD, OF_INDICATOR, OF_UNIT));
      case RESULTS ->
          new PackagedTables(
              view,
              List.of("period", "commune", "commune_valid_from", "indicator"),
              true,
              List.of(
                  OF_PERIOD,
                  OF_AREA,
                  OF_INDICATOR,
                  OF_UNIT,
                  new Reference(
                      List.of("commune", "commune_valid_from"),
                      "commune",
                      List.of("code", "valid_from"))));
      case LINEAGE ->
          new PackagedTables(
              view,
              List.of("file_name", "sha256", "line_no", "column_name"),
              true,
              List.of(OF_PERIOD, OF_INDICATOR, OF_UNIT));
      case FINDINGS ->
          new PackagedTables(view, List.of("finding_id"), true, List.of(OF_PERIOD, OF_INDICATOR));
      default -> new PackagedTables(view, List.of(), false, List.of());
    };
  }

  private static Reference to(String column, String table, String key) {
    return new Reference(List.of(column), table, List.of(key));
  }
}
