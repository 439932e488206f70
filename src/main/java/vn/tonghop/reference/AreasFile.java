package vn.tonghop.reference;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code areas.csv}: what communes add up to. */
final class AreasFile {
  static final CsvLayout LAYOUT =
      new CsvLayout(
          "areas.csv",
          true,
          List.of("code", "name", "level"),
          List.of("parent", "valid_from", "valid_to"));

  private AreasFile() {}

  private static Area area(CsvRow row) {
    Area area =
        new Area(
            row.text("code"),
            row.text("name"),
            row.text("level"),
            row.optional("parent"),
            row.optionalDate("valid_from"),
            row.optionalDate("valid_to"));
    LocalDate from = area.validFrom();
    LocalDate to = area.validTo();
    if (from != null && to != null && to.isBefore(from)) {
      row.problem("valid_to", "is before valid_from " + from);
    }
    return area;
  }

  static List<Entry<Area>> read(CsvTable table) {
    List<Entry<Area>> areas = table.entries(AreasFile::area);
    Entry.reportDuplicates(areas, "code", "code", Area::code);
    Set<String> known = table.values("code");
    Map<String, List<String>> parents = new LinkedHashMap<>();
    for (Entry<Area> entry : areas) {
      String parent = entry.value().parent();
      if (parent != null && !known.contains(parent)) {
        entry.row().problem("parent", "is not the code of an area; add the area to this file");
      } else if (parent != null) {
        parents.put(entry.value().code(), List.of(parent));
      }
    }
    for (List<String> circle : Cycles.in(parents)) {
      areas.stream()
          .filter(entry -> entry.value().code().equals(circle.get(0)))
          .findFirst()
          .ifPresent(
              entry ->
                  entry.row().problem("parent", "makes a circle: " + String.join(" in ", circle)));
    }
    return areas;
  }
}
