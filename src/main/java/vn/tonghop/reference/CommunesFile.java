package vn.tonghop.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code communes.csv}: every generation of every commune. */
final class CommunesFile {
  static final CsvLayout LAYOUT =
      new CsvLayout(
          "communes.csv",
          true,
          List.of("code", "name", "type", "area", "valid_from"),
          List.of("valid_to"));

  static final String NO_CODE = "is not five digits; write leading zeros too, such as 06040";

  private static final Set<String> TYPES = Set.of("xa", "thi_tran", "phuong");

  private CommunesFile() {}

  /** How a commune's code is written; a spreadsheet makes another of it. */
  static boolean isCode(String code) {
    return code.matches("[0-9]{5}");
  }

  static List<Entry<Commune>> read(CsvTable table, KnownCodes areas) {
    List<Entry<Commune>> communes = table.entries(row -> commune(row, areas));
    Entry.reportDuplicates(
        communes,
        "valid_from",
        "code and valid_from",
        commune -> List.of(commune.code(), commune.validFrom()));
    reportOverlaps(communes);
    return communes;
  }

  private static Commune commune(CsvRow row, KnownCodes areas) {
    Commune commune =
        new Commune(
            row.text("code"),
            row.text("name"),
            row.text("type"),
            row.text("area"),
            row.date("valid_from"),
            row.optionalDate("valid_to"));
    if (row.good("code") && !isCode(commune.code())) {
      row.problem("code", NO_CODE);
    }
    if (row.good("type") && !TYPES.contains(commune.type())) {
      row.problem("type", "is not one of xa, thi_tran, phuong");
    }
    if (row.good("area") && !areas.contain(commune.area())) {
      row.problem("area", "is not the code of an area; add the area to areas.csv");
    }
    LocalDate validTo = commune.validTo();
    if (row.good("valid_from", "valid_to")
        && validTo != null
        && validTo.isBefore(commune.validFrom())) {
      row.problem("valid_to", "is before valid_from " + commune.validFrom());
    }
    return commune;
  }

  private static void reportOverlaps(List<Entry<Commune>> communes) {
    Map<String, List<Entry<Commune>>> byCode =
        communes.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.value().code(), TreeMap::new, Collectors.toList()));
    for (List<Entry<Commune>> generations : byCode.values()) {
      List<Entry<Commune>> inTime =
          generations.stream()
              .sorted(Comparator.comparing(entry -> entry.value().validFrom()))
              .toList();
      for (int i = 1; i < inTime.size(); i++) {
        Entry<Commune> earlier = inTime.get(i - 1);
        Entry<Commune> later = inTime.get(i);
        LocalDate from = later.value().validFrom();
        if (earlier.value().existsOn(from) && !earlier.value().validFrom().equals(from)) {
          later
              .row()
              .problem(
                  "valid_from",
                  "lies within the validity of the same code in line "
                      + earlier.row().line()
                      + "; end that one the day before");
        }
      }
    }
  }
}
