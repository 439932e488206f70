package vn.tonghop.aggregate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a random office goes by: areas of three levels, communes of which some end or begin within
 * the year, indicators of every kind, and cut-offs that differ from the calendar. Changed between
 * nights, and written into the office's configuration.
 */
final class PlainReference {

  /** An area and the one that it lies in. */
  record Area(String code, String level, @Nullable String parent) {}

  /** A commune; its days as ISO dates, which compare as text. Open without a last day. */
  record Commune(String code, String area, String from, @Nullable String to) {

    /** What tells it from another commune with the same code. */
    String key() {
      return code + "@" + from;
    }

    boolean existsBetween(String first, String last) {
      return from.compareTo(last) <= 0 && (to == null || to.compareTo(first) >= 0);
    }
  }

  /** An indicator; what it does not have is empty. */
  record Indicator(
      String code,
      String name,
      String aggregation,
      String behaviour,
      String source,
      String parent,
      String numerator,
      String denominator) {

    boolean isComputed() {
      return source.equals("computed");
    }

    boolean isRatio() {
      return aggregation.equals("ratio");
    }
  }

  private static final String INDICATORS =
      """
      TT,sum,flow,computed,,,
      TF,sum,flow,computed,TT,,
      TS,sum,stock,computed,,,
      TM,sum,flow,computed,,,
      F1,sum,flow,submitted,TF,,
      F2,sum,flow,submitted,TF,,
      F3,sum,flow,submitted,TM,,
      F4,sum,flow,submitted,TT,,
      S1,sum,stock,submitted,TS,,
      S2,sum,stock,submitted,TS,,
      S3,sum,stock,submitted,TM,,
      R1,ratio,stock,computed,,S1,S2
      R2,ratio,flow,computed,,F1,F3
      R3,ratio,flow,computed,,TF,TS
      R4,ratio,flow,submitted,,F2,S1
      R5,ratio,flow,computed,,F1,TF
      M1,mean,stock,submitted,,,S1
      M2,mean,stock,submitted,,,F1
      M3,mean,flow,submitted,,,TS
      C1,count,stock,submitted,,,
      C2,count,flow,submitted,,,
      N1,none,flow,submitted,,,
      """;

  final List<Area> areas =
      new ArrayList<>(
          List.of(
              new Area("VN", "nation", null),
              new Area("T1", "province", "VN"),
              new Area("T2", "province", "VN"),
              new Area("H1", "district", "T1"),
              new Area("H2", "district", "T1")));

  final List<Commune> communes =
      new ArrayList<>(
          List.of(
              new Commune("10001", "H1", "2020-01-01", null),
              new Commune("10002", "H1", "2020-01-01", null),
              new Commune("10003", "H1", "2020-01-01", "2024-05-15"),
              new Commune("10004", "H1", "2020-01-01", "2024-08-31"),
              new Commune("10004", "H1", "2024-09-01", null),
              new Commune("10005", "H2", "2020-01-01", null),
              new Commune("10006", "H2", "2020-01-01", null),
              new Commune("10007", "H2", "2024-02-10", null),
              new Commune("10008", "T1", "2020-01-01", null),
              new Commune("10009", "T2", "2020-01-01", null),
              new Commune("10010", "T2", "2020-01-01", "2024-12-31")));

  final Map<String, Indicator> indicators = new TreeMap<>();

  /** Cut-offs of periods where they are not the last day. */
  final Map<String, String> cutOffs = new TreeMap<>();

  /** Targets as their file has them; figures do not depend on them. */
  final List<String> targets = new ArrayList<>();

  PlainReference() {
    for (String line : INDICATORS.lines().toList()) {
      String[] cells = line.split(",", -1);
      set(
          new Indicator(
              cells[0], cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]));
    }
  }

  void set(Indicator indicator) {
    indicators.put(indicator.code(), indicator);
  }

  Indicator indicator(String code) {
    return Objects.requireNonNull(indicators.get(code), code);
  }

  /** The commune with this key. */
  Commune commune(String key) {
    return communes.stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow();
  }

  /** What a computed indicator is worked out from: its parts, or numerator and denominator. */
  List<Indicator> componentsOf(Indicator indicator) {
    if (indicator.isRatio()) {
      return List.of(indicator(indicator.numerator()), indicator(indicator.denominator()));
    }
    return indicators.values().stream().filter(i -> i.parent().equals(indicator.code())).toList();
  }

  /** The communes of an area and of all areas that lie in it. */
  List<Commune> below(String area) {
    List<Commune> found =
        new ArrayList<>(communes.stream().filter(c -> c.area().equals(area)).toList());
    areas.stream()
        .filter(child -> area.equals(child.parent()))
        .forEach(child -> found.addAll(below(child.code())));
    return found;
  }

  /** Writes what is so now into a configuration. */
  void write(Path config) {
    List<String> areaLines = new ArrayList<>(List.of("code,name,level,parent"));
    areas.forEach(
        a ->
            areaLines.add(
                String.join(
                    ",",
                    a.code(),
                    "Vùng " + a.code(),
                    a.level(),
                    Objects.toString(a.parent(), ""))));
    List<String> communeLines = new ArrayList<>(List.of("code,name,type,area,valid_from,valid_to"));
    communes.forEach(
        c ->
            communeLines.add(
                String.join(
                    ",",
                    c.code(),
                    "Xã số " + c.code() + (c.from().startsWith("2020") ? "" : " mới"),
                    "xa",
                    c.area(),
                    c.from(),
                    Objects.toString(c.to(), ""))));
    List<String> indicatorLines =
        new ArrayList<>(
            List.of(
                "code,name_vi,name_en,uom,aggregation,behaviour,direction,decimals,source,parent,"
                    + "numerator,denominator,scale,min,max,aliases"));
    indicators.values().forEach(i -> indicatorLines.add(line(i)));
    List<String> periodLines = new ArrayList<>(List.of("period,starts,ends,cut_off,deadline"));
    cutOffs.forEach((code, cutOff) -> periodLines.add(PlainPeriod.of(code, cutOff).line()));
    Path folder = config.resolve("reference");
    write(folder.resolve("areas.csv"), areaLines);
    write(folder.resolve("communes.csv"), communeLines);
    write(folder.resolve("indicators.csv"), indicatorLines);
    write(folder.resolve("periods.csv"), periodLines);
    write(folder.resolve("succession.csv"), List.of("from_code,to_code,effective,share,basis"));
    List<String> targetLines =
        new ArrayList<>(List.of("year,authority,place,indicator,kind,value,value_to,assigned_on"));
    targetLines.addAll(targets);
    write(folder.resolve("targets.csv"), targetLines);
    write(config.resolve("forms.yml"), forms(config.resolve("forms.yml")));
  }

  private static String line(Indicator i) {
    return String.join(
        ",",
        i.code(),
        "Chỉ tiêu " + i.code(),
        "Indicator " + i.name(),
        i.aggregation().equals("count") || i.code().equals("C2") ? "xã" : "ha",
        i.aggregation(),
        i.behaviour(),
        "up",
        "2",
        i.source(),
        i.parent(),
        i.numerator(),
        i.denominator(),
        i.isRatio() ? "100" : "",
        "",
        "",
        "");
  }

  private static List<String> forms(Path file) {
    try {
      List<String> lines = new ArrayList<>(List.of("forms:"));
      for (String form : List.of("KTXH", "PHU")) {
        lines.addAll(
            List.of(
                "  " + form + ":",
                "    name: Biểu " + form,
                "    deadline_days: 5",
                "    required: [F1]"));
      }
      List<String> written = Files.readAllLines(file);
      lines.addAll(written.subList(written.indexOf("columns:"), written.size()));
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, List<String> lines) {
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
