package vn.tonghop.report.export.sdmx;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.words.NameKey;

/**
 * Codes as SDMX allows them, Latin letters, digits and {@code _ @ $ -}, for the words of the
 * reference data, which may be any text: each word has one of its own.
 */
final class CodeIds {
  /** The usual code of a percentage, in the list of units that SDMX recommends. */
  private static final Map<String, String> KNOWN_UNITS = Map.of("%", "PT", "điểm %", "PP");

  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  private CodeIds() {}

  /** What is allowed as it is stays as it is. */
  static CodeIds of(Collection<String> texts) {
    CodeIds ids = new CodeIds();
    for (String text : texts) {
      if (text.matches("[A-Za-z0-9_@$-]+")) {
        ids.put(text, text);
      }
    }
    ids.fold(texts);
    return ids;
  }

  /** Units, in capitals. */
  static CodeIds ofUnits(Collection<String> units) {
    CodeIds ids = new CodeIds();
    KNOWN_UNITS.forEach(ids::put);
    ids.fold(units);
    return ids;
  }

  /** Parts of codes, in capitals. */
  static CodeIds ofParts(Collection<String> texts) {
    CodeIds ids = new CodeIds();
    ids.fold(texts);
    return ids;
  }

  private void put(String text, String id) {
    ids.put(text, id);
    taken.add(id);
  }

  private void fold(Collection<String> texts) {
    for (String text : new TreeSet<>(texts)) {
      if (!ids.containsKey(text)) {
        String plain = folded(text);
        String id = plain.isEmpty() ? "X" : plain;
        int number = 2;
        while (taken.contains(id)) {
          id = plain + "_" + number++;
        }
        put(text, id);
      }
    }
  }

  private static String folded(String text) {
    return NameKey.of(text.replace("²", "2").replace("³", "3").replace("%", "pt"))
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^A-Z0-9]+", "_");
  }

  /**
   * The code of a word.
   *
   * @throws IllegalStateException where the reference data do not have it
   */
  String id(String text) {
    String id = ids.get(text);
    if (id == null) {
      throw new IllegalStateException("no codelist has " + text);
    }
    return id;
  }

  /** All words with their codes. */
  Map<String, String> all() {
    return ids;
  }
}
