package vn.tonghop.operate.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.NullUnmarked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.Office;
import vn.tonghop.operate.TypedCommand;

/**
 * Whatever an office holds: each export of a period is the view, to the last digit, and is what its
 * form's rules ask of it.
 */
@NullUnmarked
public final class ExportedFigures {
  private static final List<String> FIGURES =
      List.of("actual", "cumulative", "plan", "achievement_pct", "prior_actual", "change_pct");

  private final Office office;
  private final Path folder;
  private final String period;
  private final Map<String, List<Map<String, String>>> views = new HashMap<>();
  private int files;

  private ExportedFigures(Office office, Path folder, String period) {
    this.office = office;
    this.folder = folder;
    this.period = period;
  }

  /**
   * Exports a period in every form and compares.
   *
   * @param earlier a publication since which changes are exported
   */
  public static void areThoseOfTheViews(Office office, Path folder, String period, int earlier)
      throws Exception {
    ExportedFigures exported = codedAreThoseOfTheViews(office, folder, period, earlier);
    for (String what : List.of("totals", "results")) {
      exported.standInCells(what);
      exported.areInAPackage(what);
    }
    exported.areInAPackage("lineage");
    exported.areInAPackage("findings");
  }

  /** The same in the forms that have codes and periods of their own. */
  public static ExportedFigures codedAreThoseOfTheViews(
      Office office, Path folder, String period, int earlier) throws Exception {
    ExportedFigures exported = new ExportedFigures(office, folder, period);
    exported.areTheRowsOf("totals", "mart.area_total");
    exported.areTheRowsOf("results", "mart.commune_result");
    for (String what : List.of("totals", "results")) {
      exported.areObservations(what, earlier);
      exported.areDataValues(what);
    }
    exported.addUp();
    return exported;
  }

  private Path export(String what, String form, String... more) throws IOException {
    Path own = Files.createDirectory(folder.resolve(period + "-" + files++));
    Path out = own.resolve("out");
    List<String> typed =
        new ArrayList<>(
            List.of("export", what, "--period", period, "--format", form, "--out", "" + out));
    typed.addAll(List.of(more));
    TypedCommand done = TypedCommand.of(office, typed.toArray(String[]::new));
    assertThat(done.err()).as(typed.toString()).doesNotContain("tonghop:");
    assertThat(done.exitCode()).isZero();
    return out;
  }

  private void areTheRowsOf(String what, String view) throws IOException {
    List<Map<String, String>> rows = ReadCsv.of(export(what, "csv"));
    assertThat(rows).isNotEmpty();
    List<String> columns = new ArrayList<>(rows.get(0).keySet());
    columns.remove("published_at");
    String shown =
        String.join(
            ", ", columns.stream().map(column -> "to_json(" + column + ") #>> '{}'").toList());
    List<String> expected =
        office.rows("select " + shown + " from " + view + " where period = ?", period);
    assertThat(
            rows.stream()
                .map(row -> String.join("|", columns.stream().map(row::get).toList()))
                .toList())
        .containsExactlyInAnyOrderElementsOf(expected);
    views.put(what, rows);
  }

  private void standInCells(String what) throws IOException {
    List<Map<String, String>> rows = views.get(what);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(export(what, "xlsx")))) {
      XSSFSheet sheet = book.getSheetAt(0);
      List<String> names = new ArrayList<>();
      sheet.getRow(0).forEach(cell -> names.add(cell.getStringCellValue()));
      assertThat(sheet.getLastRowNum()).isEqualTo(rows.size());
      for (int i = 0; i < rows.size(); i++) {
        Row row = sheet.getRow(i + 1);
        for (String name : FIGURES) {
          Cell cell = row.getCell(names.indexOf(name));
          BigDecimal exact = number(rows.get(i).get(name));
          assertThat(cell == null ? exact == null : number(cell).compareTo(exact) == 0)
              .as(rows.get(i) + " " + name)
              .isTrue();
        }
      }
    }
  }

  private static BigDecimal number(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC
        ? BigDecimal.valueOf(cell.getNumericCellValue())
        : new BigDecimal(cell.getStringCellValue());
  }

  private static BigDecimal number(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }

  /** What a spreadsheet's SUM over an area's communes says is what stands in the area's row. */
  private void addUp() {
    Map<String, String> parents = new HashMap<>();
    for (String row : office.rows("select code, coalesce(parent, '') from mart.area")) {
      parents.put(row.split("\\|", -1)[0], row.split("\\|", -1)[1]);
    }
    Map<String, BigDecimal> sums = new HashMap<>();
    for (Map<String, String> row : views.get("results")) {
      BigDecimal actual = number(row.get("actual"));
      for (String area = row.get("area");
          actual != null && area != null;
          area = parents.get(area)) {
        sums.merge(area + " " + row.get("indicator"), actual, BigDecimal::add);
      }
    }
    Set<String> added =
        new HashSet<>(
            office.rows("select code from mart.indicator where aggregation in ('sum', 'count')"));
    for (Map<String, String> total : views.get("totals")) {
      if (added.contains(total.get("indicator")) && !total.get("actual").isEmpty()) {
        assertThat(sums.get(total.get("area") + " " + total.get("indicator")))
            .as(total.toString())
            .isEqualByComparingTo(total.get("actual"));
      }
    }
  }

  private void areObservations(String what, int earlier) throws IOException {
    Path file = export(what, "sdmx");
    Map<String, Set<String>> codes = codes(file);
    Map<String, String> now = observations(file, codes);
    for (Map<String, String> row : views.get(what)) {
      if (what.equals("totals")) {
        String of = row.get("area") + " " + row.get("indicator") + " ";
        assertThat(now.get(of + "ACTUAL")).isEqualTo(said(row, row.get("actual")));
        assertThat(now.get(of + "PRIOR_ACTUAL")).isEqualTo(said(row, row.get("prior_actual")));
      }
      for (String figure : FIGURES) {
        String value = row.get(figure);
        assertThat(value.isEmpty() || now.containsValue(said(row, value)))
            .as(row + " " + figure)
            .isTrue();
      }
    }
    Map<String, String> then = observations(export(what, "sdmx", "--as-of", "" + earlier), null);
    Path changes = export(what, "sdmx", "--from", "" + earlier);
    Map<String, Set<String>> changedCodes = codes(changes);
    Set<String> touched = new HashSet<>();
    for (Map<String, String> row : ReadCsv.of(changes)) {
      isCoded(row, changedCodes);
      assertThat(touched.add(key(row))).as("twice: " + row).isTrue();
      if (row.get("ACTION").equals("D")) {
        assertThat(row.get("OBS_VALUE") + row.get("OBS_STATUS")).isEmpty();
        assertThat(then.remove(key(row))).as("nothing to delete: " + row).isNotNull();
      } else {
        assertThat(row.get("ACTION")).isEqualTo("M");
        assertThat(then.put(key(row), value(row))).as("no change").isNotEqualTo(value(row));
      }
    }
    assertThat(then).isEqualTo(now);
  }

  private static String said(Map<String, String> row, String value) {
    return value.isEmpty() ? null : value + " " + status(row);
  }

  private static String status(Map<String, String> row) {
    return row.get("obs_status").equals("estimate")
        ? "E"
        : row.get("obs_status").equals("provisional") || "false".equals(row.get("is_complete"))
            ? "P"
            : "A";
  }

  private static Map<String, Set<String>> codes(Path file) throws IOException {
    JsonNode lists =
        JsonMapper.shared()
            .readTree(Files.readString(file.resolveSibling("structure.json")))
            .get("data")
            .get("codelists");
    Map<String, Set<String>> codes = new HashMap<>();
    for (JsonNode list : lists) {
      Set<String> ids = new HashSet<>();
      for (JsonNode code : list.get("codes")) {
        assertThat(code.get("id").asString()).matches("[A-Za-z0-9_@$-]+");
        assertThat(ids.add(code.get("id").asString())).isTrue();
      }
      for (JsonNode code : list.get("codes")) {
        assertThat(!code.has("parent") || ids.contains(code.get("parent").asString())).isTrue();
      }
      codes.put(list.get("id").asString(), ids);
    }
    return codes;
  }

  private static Map<String, String> observations(Path file, Map<String, Set<String>> codes)
      throws IOException {
    Map<String, String> values = new TreeMap<>();
    for (Map<String, String> row : ReadCsv.of(file)) {
      assertThat(row.get("ACTION")).isEqualTo("I");
      if (codes != null) {
        isCoded(row, codes);
      }
      String value = row.get("OBS_VALUE");
      assertThat(value.isEmpty()).isEqualTo(row.get("OBS_STATUS").equals("O"));
      if (!value.isEmpty()) {
        assertThat(row.get("DECIMALS")).isEqualTo("" + new BigDecimal(value).scale());
        assertThat(values.put(key(row), value(row))).as("twice: " + row).isNull();
      }
    }
    return values;
  }

  private static void isCoded(Map<String, String> row, Map<String, Set<String>> codes) {
    for (String component : List.of("FREQ", "INDICATOR", "MEASURE", "OBS_STATUS")) {
      String code = row.get(component);
      assertThat(
              code.isEmpty() && row.get("ACTION").equals("D")
                  || codes.get("CL_" + component).contains(code))
          .as(row + " " + component)
          .isTrue();
    }
    assertThat(codes.get("CL_AREA")).contains(row.get("REF_AREA"));
    assertThat(
            row.get("UNIT_MEASURE").isEmpty()
                || codes.get("CL_UNIT").contains(row.get("UNIT_MEASURE")))
        .isTrue();
  }

  private static String key(Map<String, String> row) {
    return row.get("REF_AREA") + " " + row.get("INDICATOR") + " " + row.get("MEASURE");
  }

  private static String value(Map<String, String> row) {
    return row.get("OBS_VALUE") + " " + row.get("OBS_STATUS");
  }

  private void areDataValues(String what) throws IOException {
    Map<String, String> values = new TreeMap<>();
    for (Map<String, String> row : ReadCsv.of(export(what, "dhis2"))) {
      assertThat(row.get("value")).matches("-?\\d+(\\.\\d+)?");
      assertThat(values.put(row.get("orgunit") + " " + row.get("dataelement"), row.get("value")))
          .as("twice: " + row)
          .isNull();
    }
    boolean ofTheYear = !period.contains("-");
    Map<String, Integer> expected = new TreeMap<>();
    for (Map<String, String> row : views.get(what)) {
      String value = row.get("actual");
      if (value.isEmpty() && (ofTheYear || period.endsWith("-01"))) {
        value = row.get("cumulative");
      }
      if (!value.isEmpty()) {
        String place = row.get(what.equals("totals") ? "area" : "commune");
        expected.merge(
            row.getOrDefault("commune_valid_from", "") + place + row.get("indicator"),
            1,
            (a, b) -> a);
        assertThat(values)
            .as(row.toString())
            .matches(
                all ->
                    all.entrySet().stream()
                        .anyMatch(
                            each ->
                                each.getKey().startsWith(place)
                                    && each.getKey().endsWith(" " + row.get("indicator"))));
        assertThat(values).containsValue(value);
      }
    }
    assertThat(values).hasSameSizeAs(expected);
  }

  private void areInAPackage(String what) throws IOException {
    Map<String, List<Map<String, String>>> tables = PackageCheck.of(export(what, "datapackage"));
    if (views.containsKey(what)) {
      assertThat(tables.get(what.equals("totals") ? "area_total" : "commune_result"))
          .isEqualTo(views.get(what));
    }
    assertThat(Objects.requireNonNull(tables.get("indicator"))).isNotEmpty();
  }
}
