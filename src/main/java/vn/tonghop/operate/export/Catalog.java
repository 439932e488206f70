package vn.tonghop.operate.export;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.operate.session.Snapshot;
import vn.tonghop.report.export.ColumnKind;
import vn.tonghop.report.export.ExportedColumn;
import vn.tonghop.report.export.ExportedTable;
import vn.tonghop.report.export.PlaceCodes;
import vn.tonghop.report.export.Published;
import vn.tonghop.report.export.sdmx.SdmxCodes;

/** What forms need to know of the database beside the rows. */
public record Catalog(Snapshot snapshot) {

  private record Column(String name, String type, @Nullable String meaning) {}

  private record Indicator(
      String code, String nameVi, String nameEn, String uom, @Nullable String parent) {}

  private record Area(String code, String name, @Nullable String parent) {}

  private record Commune(
      String code, String name, String area, LocalDate validFrom, @Nullable LocalDate validTo) {}

  private record Period(String period, LocalDate cutOff) {}

  private record Target(String authority, String kind) {}

  ExportedTable table(String view) {
    Map<String, ?> parameters = Map.of("view", view);
    List<ExportedColumn> columns =
        snapshot.few("report/export/columns", parameters, Column.class).stream()
            .map(
                column ->
                    new ExportedColumn(
                        column.name(),
                        ColumnKind.of(column.type()),
                        Objects.requireNonNullElse(column.meaning(), "")))
            .toList();
    return new ExportedTable(
        view, snapshot.few("report/export/meaning", parameters, String.class).get(0), columns);
  }

  /** Which publication it is, and since when it stands. */
  public Published published(int publication) {
    return new Published(
        publication,
        snapshot
            .few(
                "report/export/published", Map.of("publication", publication), OffsetDateTime.class)
            .get(0)
            .toInstant());
  }

  /** The codes of an area and of all that belong to it. */
  public List<String> areasBelow(int publication, String area) {
    return snapshot.few(
        "report/export/areas_below",
        Map.of("publication", publication, "area", area),
        String.class);
  }

  PlaceCodes places(int publication, String period) {
    return new PlaceCodes(
        communes(publication).stream()
            .map(
                each ->
                    new PlaceCodes.Commune(
                        each.code(), each.name(), each.area(), each.validFrom(), each.validTo()))
            .toList(),
        cutOff(publication, period).orElse(LocalDate.MAX));
  }

  /** The day on which a period's figures are counted; empty where there is no such period. */
  public Optional<LocalDate> cutOff(int publication, String period) {
    return snapshot.few("report/export/period", at(publication), Period.class).stream()
        .filter(each -> each.period().equals(period))
        .map(Period::cutOff)
        .findFirst();
  }

  /** The codes of all indicators. */
  public List<String> indicatorCodes(int publication) {
    return indicators(publication).stream().map(Indicator::code).toList();
  }

  /** The codelists of totals, or of results with the communes too. */
  SdmxCodes codes(int publication, What what, String period) {
    PlaceCodes codes = places(publication, period);
    List<SdmxCodes.Place> places = new ArrayList<>();
    snapshot
        .few("report/export/area", at(publication), Area.class)
        .forEach(area -> places.add(new SdmxCodes.Place(area.code(), area.name(), area.parent())));
    List<SdmxCodes.PlanMeasure> plans = new ArrayList<>();
    snapshot
        .few("report/export/target", at(publication), Target.class)
        .forEach(
            target ->
                plans.add(
                    new SdmxCodes.PlanMeasure(
                        what == What.TOTALS ? target.authority() : null, target.kind())));
    if (what == What.RESULTS) {
      communes(publication)
          .forEach(
              commune ->
                  places.add(
                      new SdmxCodes.Place(
                          codes.of(commune.code(), commune.validFrom().toString()),
                          commune.name(),
                          commune.area())));
      plans.add(new SdmxCodes.PlanMeasure(null, "level"));
    }
    return new SdmxCodes(
        places,
        codes,
        indicators(publication).stream()
            .map(
                each ->
                    new SdmxCodes.Indicator(
                        each.code(), each.nameVi(), each.nameEn(), each.uom(), each.parent()))
            .toList(),
        plans);
  }

  private List<Indicator> indicators(int publication) {
    return snapshot.few("report/export/indicator", at(publication), Indicator.class);
  }

  private List<Commune> communes(int publication) {
    return snapshot.few("report/export/commune", at(publication), Commune.class);
  }

  private static Map<String, ?> at(int publication) {
    return new HashMap<>(Map.of("publication", publication));
  }
}
