package vn.tonghop.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** {@code targets.csv}: what authorities assigned for a year. */
final class TargetsFile {
  static final CsvLayout LAYOUT =
      new CsvLayout(
          "targets.csv",
          false,
          List.of("year", "authority", "place", "indicator", "value", "assigned_on"),
          List.of("kind", "value_to"));

  private TargetsFile() {}

  static List<Entry<Target>> read(
      CsvTable table, KnownCodes areas, KnownCommunes communes, KnownCodes indicators) {
    List<Entry<Target>> targets = table.entries(row -> target(row, areas, communes, indicators));
    Entry.reportDuplicates(
        targets,
        "assigned_on",
        "year, authority, place, indicator, kind and assigned_on",
        t -> List.of(t.year(), t.authority(), t.place(), t.indicator(), t.kind(), t.assignedOn()));
    return targets;
  }

  private static Target target(
      CsvRow row, KnownCodes areas, KnownCommunes communes, KnownCodes indicators) {
    row.text("year");
    Target target =
        new Target(
            row.whole("year", 1900, 2199, 1900),
            row.text("authority"),
            row.text("place"),
            row.text("indicator"),
            row.word("kind", TargetKind.class, TargetKind.LEVEL),
            row.decimal("value"),
            row.optionalDecimal("value_to"),
            row.date("assigned_on"));
    if (row.good("indicator") && !indicators.contain(target.indicator())) {
      row.problem("indicator", "is not the code of an indicator of indicators.csv");
    }
    if (row.good("place")
        && target.place().matches("[1-9][0-9]{3}")
        && !areas.contain(target.place())) {
      row.problem("place", CommunesFile.NO_CODE);
    }
    reportEnds(row, target);
    LocalDate first = LocalDate.of(target.year(), 1, 1);
    LocalDate last = LocalDate.of(target.year(), 12, 31);
    if (row.good("place", "year")
        && !areas.contain(target.place())
        && !communes.existed(target.place(), first, last)) {
      row.problem(
          "place",
          "is neither an area of areas.csv nor a commune that existed in "
              + target.year()
              + " in communes.csv");
    }
    return target;
  }

  private static void reportEnds(CsvRow row, Target target) {
    BigDecimal end = target.valueTo();
    if (!row.good("kind", "value", "value_to")) {
      return;
    }
    if (target.kind() == TargetKind.RANGE && end == null) {
      row.problem("value_to", "must be filled in: a range goes from value to value_to");
    } else if (target.kind() != TargetKind.RANGE && end != null) {
      row.problem(
          "value_to", "is the upper end of a range; leave it empty, or write the kind range");
    } else if (end != null && end.compareTo(target.value()) < 0) {
      row.problem("value_to", "is below value");
    }
  }
}
