package vn.tonghop.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code units.csv}: units of measure. */
final class UnitsFile {
  static final CsvLayout LAYOUT =
      new CsvLayout("units.csv", true, List.of("code", "dimension", "factor"), List.of("aliases"));

  private UnitsFile() {}

  static List<Entry<Unit>> read(CsvTable table) {
    List<Entry<Unit>> units = table.entries(UnitsFile::unit);
    Map<String, Entry<Unit>> spellings = new HashMap<>();
    for (Entry<Unit> entry : units) {
      claim(spellings, entry, "code", entry.value().code());
    }
    for (Entry<Unit> entry : units) {
      entry.value().aliases().forEach(alias -> claim(spellings, entry, "aliases", alias));
    }
    return units;
  }

  private static Unit unit(CsvRow row) {
    Unit unit =
        new Unit(
            row.text("code"), row.text("dimension"), row.decimal("factor"), row.list("aliases"));
    if (row.good("factor") && unit.factor().signum() <= 0) {
      row.problem("factor", "is not above 0");
    }
    return unit;
  }

  private static void claim(
      Map<String, Entry<Unit>> spellings, Entry<Unit> entry, String column, String spelling) {
    Entry<Unit> other = spellings.putIfAbsent(spelling.toLowerCase(Locale.ROOT), entry);
    if (other != null && other != entry) {
      entry
          .row()
          .problem(
              column,
              "has '"
                  + spelling
                  + "', which already stands for "
                  + other.value().code()
                  + " in line "
                  + other.row().line()
                  + "; one spelling can mean one unit only");
    }
  }
}
