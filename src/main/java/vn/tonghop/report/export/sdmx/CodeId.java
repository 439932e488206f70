package vn.tonghop.report.export.sdmx;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import vn.tonghop.words.NameKey;

/** Codes as SDMX allows them: Latin letters, digits, {@code _ @ $ -}. */
final class CodeId {
  /** The usual code of a percentage, in the list of units that SDMX recommends. */
  private static final Map<String, String> KNOWN = Map.of("%", "PT", "điểm %", "PP");

  private CodeId() {}

  /** A code that is nearly one already, in capitals. */
  static String of(String text) {
    return NameKey.of(text).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
  }

  /** Codes of units, each of its own, whichever of them a file needs. */
  static Map<String, String> ofUnits(Collection<String> units) {
    Map<String, String> codes = new LinkedHashMap<>(KNOWN);
    for (String unit : new TreeSet<>(units)) {
      if (!codes.containsKey(unit)) {
        String plain = of(unit.replace("²", "2").replace("³", "3").replace("%", "pt"));
        String code = plain.isEmpty() ? "U" : plain;
        int number = 2;
        while (codes.containsValue(code)) {
          code = plain + "_" + number++;
        }
        codes.put(unit, code);
      }
    }
    return codes;
  }
}
