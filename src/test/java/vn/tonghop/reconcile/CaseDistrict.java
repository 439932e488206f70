package vn.tonghop.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The district in which a case happens: that of its files, or one of its own beside those of other
 * cases, whose communes have other codes and the same names.
 */
final class CaseDistrict {

  /** As many as there are codes that begin with two digits from 10 to 99. */
  static final int MOST = 90;

  private static final Set<String> PLACES =
      Set.of("areas.csv", "communes.csv", "succession.csv", "targets.csv");
  private static final Set<String> COLUMNS =
      Set.of("code", "area", "parent", "place", "from_code", "to_code");

  private final Map<String, String> communes = new TreeMap<>();
  private final String beside;

  private CaseDistrict(String beside) {
    this.beside = beside;
  }

  /** The district of the case's files, where nothing else happens. */
  static CaseDistrict alone() {
    return new CaseDistrict("");
  }

  /** The one of this number beside others. */
  static CaseDistrict beside(RuleCase theCase, int number) {
    CaseDistrict district = new CaseDistrict(String.valueOf(number));
    theCase
        .reference()
        .getOrDefault("communes.csv", "")
        .lines()
        .skip(1)
        .forEach(
            line -> {
              String code = line.substring(0, line.indexOf(','));
              district.communes.put(code, 10 + number + code.substring(2));
            });
    return district;
  }

  /** Whether nothing else happens here. */
  boolean isAlone() {
    return beside.isEmpty();
  }

  /** The folder of the inbox into which its communes send. */
  String folder() {
    return isAlone() ? "" : "district-" + beside + "/";
  }

  /** A text of the case as it is in this district. */
  String here(String text) {
    String here = text;
    for (Map.Entry<String, String> commune : communes.entrySet()) {
      here = replaced(here, commune.getKey(), commune.getValue());
    }
    return here;
  }

  /** A text of this district as it is in the case. */
  String asWritten(String text) {
    String written = isAlone() ? text : text.replace(folder(), "");
    for (Map.Entry<String, String> commune : communes.entrySet()) {
      written = replaced(written, commune.getValue(), commune.getKey());
    }
    return written;
  }

  private static String replaced(String text, String code, String other) {
    return text.replaceAll("(?<![0-9])" + code + "(?![0-9])", other);
  }

  /** Whether a commune is of this district. */
  boolean has(String commune) {
    return isAlone() || communes.containsValue(commune);
  }

  /** The lines below the heading of a file of reference data, as they are in this district. */
  List<String> here(String name, String file) {
    List<String> lines = file.lines().toList();
    if (isAlone() || !PLACES.contains(name)) {
      return lines.subList(1, lines.size());
    }
    String[] columns = lines.get(0).split(",", -1);
    List<String> here = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      for (int i = 0; i < cells.length; i++) {
        if (COLUMNS.contains(columns[i]) && !cells[i].isEmpty()) {
          cells[i] = communes.getOrDefault(cells[i], cells[i] + beside);
        }
      }
      here.add(String.join(",", cells));
    }
    return here;
  }

  /** A file of reference data for several districts; what tells of no place is there once. */
  static String together(String name, String file, List<CaseDistrict> districts) {
    if (!PLACES.contains(name) || districts.get(0).isAlone()) {
      return file;
    }
    return districts.stream()
        .flatMap(district -> district.here(name, file).stream())
        .collect(Collectors.joining("\n", file.lines().findFirst().orElse("") + "\n", "\n"));
  }
}
