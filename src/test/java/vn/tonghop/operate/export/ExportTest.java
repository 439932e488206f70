package vn.tonghop.operate.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.Office;
import vn.tonghop.PublishedSample;
import vn.tonghop.operate.TypedCommand;

/** Figures that leave the warehouse are those of the views, in every form. */
@NullUnmarked
class ExportTest {
  private static Office office;

  private static final Map<String, Path> ONCE = new HashMap<>();

  @TempDir private static Path all;
  @TempDir private Path folder;

  @BeforeAll
  static void publish() {
    office = PublishedSample.office();
  }

  private TypedCommand export(String... arguments) {
    return TypedCommand.of(
        office, Stream.concat(Stream.of("export"), Stream.of(arguments)).toArray(String[]::new));
  }

  /** Exported once for all tests, each into a folder of its own. */
  private Path once(String what, String form, String... more) throws IOException {
    String key = String.join(" ", what, form, String.join(" ", more));
    Path known = ONCE.get(key);
    if (known != null) {
      return known;
    }
    Path own = Files.createDirectory(all.resolve("e" + ONCE.size()));
    Path out = exported(own.resolve(what + "." + form), what, form, more);
    ONCE.put(key, out);
    return out;
  }

  private Path exported(String what, String form, String name, String... more) {
    return exported(folder.resolve(name), what, form, more);
  }

  private Path exported(Path out, String what, String form, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(what, "--period", "2024", "--format", form, "--out", out.toString()));
    arguments.addAll(List.of(more));
    TypedCommand done = export(arguments.toArray(String[]::new));
    assertThat(done.err()).as(what + " " + form).doesNotContain("tonghop:");
    assertThat(done.exitCode()).isZero();
    return out;
  }

  private static List<Map<String, String>> read(Path file, char delimiter) throws IOException {
    return ReadCsv.of(file, delimiter);
  }

  @ParameterizedTest
  @CsvSource({
    "totals, area_total, mart.area_total_as_of(1), 1",
    "totals, area_total, mart.area_total, 2",
    "results, commune_result, mart.commune_result, 2",
    "lineage, lineage, mart.lineage, 2",
    "findings, finding, mart.finding, 2"
  })
  void csvIsReadAgainByCopyAndIsTheView(String what, String type, String view, String publication)
      throws Exception {
    Path file = once(what, "csv", "--as-of", publication);
    try (Connection connection = office.database().dataSource().getConnection();
        Statement statement = connection.createStatement();
        InputStream in = Files.newInputStream(file)) {
      connection.setAutoCommit(false);
      statement.execute(
          "create temp table read_again on commit drop as table mart." + type + " with no data");
      long copied =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy read_again from stdin (format csv, header match)", in);
      String shown = "(select * from " + view + " where period = '2024')";
      try (ResultSet different =
          statement.executeQuery(
              "select (select count(*) from (table read_again except all "
                  + shown
                  + ") as a),"
                  + " (select count(*) from ("
                  + shown
                  + " except all table read_again) as b)")) {
        different.next();
        assertThat(different.getLong(1)).isZero();
        assertThat(different.getLong(2)).isZero();
      }
      assertThat(copied).isPositive();
      connection.rollback();
    }
  }

  @Test
  void aVietnameseSpreadsheetOpensCsvViByADoubleClick() throws Exception {
    byte[] bytes = Files.readAllBytes(once("totals", "csv-vi"));
    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    List<Map<String, String>> plain = read(once("totals", "csv", "--as-of", "2"), ',');
    List<Map<String, String>> vietnamese = read(once("totals", "csv-vi"), ';');
    assertThat(vietnamese.get(0).keySet())
        .contains("Chỉ tiêu", "Thực hiện", "Kế hoạch", "So với kế hoạch (%)");
    assertThat(vietnamese).hasSameSizeAs(plain);
    for (int i = 0; i < plain.size(); i++) {
      assertThat(vietnamese.get(i).get("Thực hiện"))
          .isEqualTo(plain.get(i).get("actual").replace('.', ','));
      assertThat(vietnamese.get(i).get("Chỉ tiêu"))
          .isEqualTo(plain.get(i).get("indicator_name_vi"));
    }
    assertThat(vietnamese.get(0).get("Thực hiện")).isEqualTo("10171,27");
    assertThat(Files.readString(once("totals", "csv-vi"))).doesNotContain("\n=");
  }

  @Test
  void aSpreadsheetHasRealNumbersAndItsCommunesAddUpToTheDistrict() throws Exception {
    List<Map<String, String>> results = read(once("results", "csv", "--as-of", "2"), ',');
    List<Map<String, String>> totals = read(once("totals", "csv", "--as-of", "2"), ',');
    Path file = once("results", "xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet sheet = workbook.getSheet("commune_result");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(part(file, "xl/worksheets/sheet1.xml"))
          .contains("<autoFilter ref=\"A1:V" + (results.size() + 1) + "\"");
      Map<String, Integer> columns = new HashMap<>();
      for (Cell cell : sheet.getRow(0)) {
        columns.put(cell.getStringCellValue(), cell.getColumnIndex());
      }
      Map<String, BigDecimal> sums = new HashMap<>();
      for (int i = 0; i < results.size(); i++) {
        Row row = sheet.getRow(i + 1);
        Map<String, String> expected = results.get(i);
        Cell commune = row.getCell(columns.get("commune"));
        assertThat(commune.getCellType()).isEqualTo(CellType.STRING);
        assertThat(commune.getStringCellValue()).isEqualTo(expected.get("commune"));
        for (String name :
            List.of("actual", "plan", "achievement_pct", "prior_actual", "share_pct")) {
          Cell cell = row.getCell(columns.get(name));
          String shown = expected.get(name);
          if (shown.isEmpty()) {
            assertThat(cell).isNull();
          } else {
            assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(BigDecimal.valueOf(cell.getNumericCellValue()))
                .isEqualByComparingTo(new BigDecimal(shown));
          }
        }
        Cell actual = row.getCell(columns.get("actual"));
        if (actual != null) {
          int decimals = new BigDecimal(expected.get("actual")).scale();
          assertThat(actual.getCellStyle().getDataFormatString())
              .isEqualTo(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals));
          sums.merge(
              expected.get("indicator"),
              BigDecimal.valueOf(actual.getNumericCellValue()),
              BigDecimal::add);
        }
      }
      Set<String> added =
          new HashSet<>(
              office.rows("select code from mart.indicator where aggregation in ('sum', 'count')"));
      int compared = 0;
      for (Map<String, String> total : totals) {
        if (added.contains(total.get("indicator")) && !total.get("actual").isEmpty()) {
          assertThat(sums.get(total.get("indicator")))
              .as(total.get("indicator"))
              .isEqualByComparingTo(new BigDecimal(total.get("actual")));
          compared++;
        }
      }
      assertThat(compared).isGreaterThan(100);
      String explained = text(workbook.getSheet("Ghi chú"));
      assertThat(explained)
          .contains("Lần công bố (publication)\t2", "share_pct\tTỷ trọng", "3366 dòng số liệu");
    }
  }

  private static String part(Path document, String name) throws IOException {
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(document.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String text(Sheet sheet) {
    StringBuilder text = new StringBuilder();
    for (Row row : sheet) {
      for (Cell cell : row) {
        text.append(cell.getStringCellValue()).append('\t');
      }
      text.append('\n');
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({"totals, TOTALS"})
  void sdmxChangesMakeOneDayOfAnother(String what, String flow) throws Exception {
    Map<String, String> before = values(read(once(what, "sdmx", "--as-of", "1"), ','));
    Map<String, String> after = values(read(once(what, "sdmx"), ','));
    List<Map<String, String>> changes = read(once(what, "sdmx", "--from", "1"), ',');

    assertThat(Files.readString(once(what, "sdmx")).lines().findFirst())
        .contains(
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,MEASURE,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,DECIMALS");
    assertThat(changes).isNotEmpty().hasSizeLessThan(after.size());
    for (Map<String, String> change : changes) {
      assertThat(change.get("STRUCTURE_ID")).isEqualTo("TONGHOP:" + flow + "(1.0)");
      if (change.get("ACTION").equals("D")) {
        assertThat(before.remove(key(change))).isNotNull();
      } else {
        assertThat(change.get("ACTION")).isEqualTo("M");
        before.put(key(change), value(change));
      }
    }
    assertThat(before).isEqualTo(after);
    assertThat(read(exported(what, "sdmx", "same.csv", "--from", "2"), ',')).isEmpty();
  }

  private static Map<String, String> values(List<Map<String, String>> rows) {
    Map<String, String> values = new HashMap<>();
    for (Map<String, String> row : rows) {
      assertThat(row.get("ACTION")).isEqualTo("I");
      assertThat(row.get("OBS_VALUE").isEmpty()).isEqualTo(row.get("OBS_STATUS").equals("O"));
      if (!row.get("OBS_VALUE").isEmpty()) {
        assertThat(values.put(key(row), value(row))).as("twice: " + key(row)).isNull();
      }
    }
    return values;
  }

  private static String key(Map<String, String> row) {
    return row.get("REF_AREA") + " " + row.get("INDICATOR") + " " + row.get("MEASURE");
  }

  private static String value(Map<String, String> row) {
    return row.get("OBS_VALUE") + " " + row.get("OBS_STATUS") + " " + row.get("UNIT_MEASURE");
  }

  @Test
  void everyCodeOfSdmxIsInItsCodelistAndEveryFigureInTheView() throws Exception {
    List<Map<String, String>> rows = read(once("totals", "sdmx"), ',');
    JsonNode data =
        JsonMapper.shared()
            .readTree(Files.readString(once("totals", "sdmx").resolveSibling("structure.json")))
            .get("data");
    Map<String, Set<String>> codes = new HashMap<>();
    for (JsonNode list : data.get("codelists")) {
      Set<String> ids = new HashSet<>();
      list.get("codes").forEach(code -> assertThat(ids.add(code.get("id").asString())).isTrue());
      codes.put(list.get("id").asString(), ids);
    }
    for (Map<String, String> row : rows) {
      assertThat(codes.get("CL_AREA")).contains(row.get("REF_AREA"));
      assertThat(codes.get("CL_INDICATOR")).contains(row.get("INDICATOR"));
      assertThat(codes.get("CL_UNIT")).contains(row.get("UNIT_MEASURE"));
      assertThat(codes.get("CL_OBS_STATUS")).contains(row.get("OBS_STATUS"));
      assertThat(codes.get("CL_FREQ")).contains(row.get("FREQ"));
      assertThat(codes.get("CL_MEASURE")).contains(row.get("MEASURE"));
    }
    assertThat(codes.get("CL_UNIT")).allMatch(code -> code.matches("[A-Za-z0-9_@$-]+"));
    Map<String, String> values = values(rows);
    for (Map<String, String> total : read(once("totals", "csv", "--as-of", "2"), ',')) {
      String series = total.get("area") + " " + total.get("indicator") + " ";
      if (!total.get("actual").isEmpty()) {
        assertThat(values.get(series + "ACTUAL")).startsWith(total.get("actual") + " ");
      }
      if (!total.get("plan").isEmpty() && total.get("plan_kind").equals("level")) {
        String of = "_" + total.get("plan_authority").toUpperCase(java.util.Locale.ROOT);
        assertThat(values.get(series + "PLAN" + of)).startsWith(total.get("plan") + " ");
        assertThat(values.get(series + "ACHIEVEMENT_PCT" + of))
            .startsWith(total.get("achievement_pct") + " ");
      }
    }
  }

  @Test
  void dhis2TakesOneValueOfEachIndicatorAndCommune() throws Exception {
    Path file = once("results", "dhis2");
    assertThat(Files.readString(file).lines().findFirst())
        .contains(
            "dataelement,period,orgunit,catoptcombo,attroptcombo,value,storedby,lastupdated,comment,followup");
    Map<String, String> values = new HashMap<>();
    for (Map<String, String> row : read(file, ',')) {
      assertThat(row.get("period")).isEqualTo("2024");
      assertThat(row.get("catoptcombo") + row.get("attroptcombo")).isEmpty();
      assertThat(row.get("lastupdated"))
          .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0700");
      assertThat(values.put(row.get("orgunit") + " " + row.get("dataelement"), row.get("value")))
          .isNull();
    }
    for (Map<String, String> result : read(once("results", "csv", "--as-of", "2"), ',')) {
      String value = values.get(result.get("commune") + " " + result.get("indicator"));
      assertThat(value == null ? "" : value).isEqualTo(result.get("actual"));
    }
    // Two authorities, one value.
    assertThat(read(once("totals", "dhis2"), ','))
        .filteredOn(row -> row.get("dataelement").equals("BUD_REV"))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"totals", "results", "findings"})
  void aDataPackageKeepsItsTypesAndKeys(String what) throws Exception {
    assertThat(PackageCheck.of(once(what, "datapackage"))).hasSizeGreaterThan(6);
  }

  @Test
  void theSamePublicationIsTheSameBytes() throws Exception {
    for (String form : List.of("csv-vi", "xlsx", "sdmx", "dhis2")) {
      String what = form.equals("xlsx") ? "results" : "totals";
      Path again = exported(what, form, "again." + form);
      assertThat(Files.mismatch(once(what, form), again)).as(form).isEqualTo(-1);
    }
    Path again = exported("totals", "datapackage", "again");
    try (Stream<Path> files = Files.list(once("totals", "datapackage"))) {
      for (Path file : files.toList()) {
        assertThat(Files.mismatch(file, again.resolve(file.getFileName()))).isEqualTo(-1);
      }
    }
    assertThat(hidden()).isEmpty();
  }

  private List<Path> hidden() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(".")).toList();
    }
  }

  @Test
  void whatStoodThereIsReplacedAsAWholeOrLeftAsItIs() throws Exception {
    Path file = Files.writeString(folder.resolve("there.csv"), "before");
    TypedCommand refused =
        export(
            "totals",
            "--period",
            "2024",
            "--as-of",
            "9",
            "--format",
            "csv",
            "--out",
            file.toString());
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("There is no publication 9; the newest is 2.");
    assertThat(Files.readString(file)).isEqualTo("before");

    exported("totals", "csv", "there.csv");
    assertThat(Files.readString(file)).startsWith("area,area_name,");

    Path mine = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(mine.resolve("thesis.docx"), "years of work");
    TypedCommand kept =
        export("totals", "--period", "2024", "--format", "datapackage", "--out", mine.toString());
    assertThat(kept.exitCode()).isEqualTo(2);
    assertThat(kept.err()).contains("thesis.docx");
    assertThat(mine.resolve("thesis.docx")).exists();

    exported("totals", "datapackage", "package");
    exported("reference", "datapackage", "package");
    assertThat(folder.resolve("package").resolve("area_total.csv")).doesNotExist();
    assertThat(hidden()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rejects --period 2024 --format sdmx|There is no rejects as sdmx. Rejects can be had as"
            + " csv, csv-vi, xlsx, datapackage; sdmx takes totals, results.",
        "findings --period 2024 --format dhis2|dhis2 takes totals, results",
        "totals --period 2024-9M --format dhis2|DHIS2 has no period of nine months",
        "totals --format csv|Of which period?",
        "totals --period 2O24 --format csv|No period is called 2O24",
        "totals --period 1999 --format csv|Nothing is known of the period 1999",
        "totals --period 2024-03 --format csv|There are some for",
        "totals --period 2024 --area 18O --format csv|There is no area 18O. Did you mean 180 (Tràng"
            + " Định)?",
        "totals --period 2024 --from 1 --format csv|which only sdmx can tell",
        "totals --period 2024 --as-of 1 --from 2 --format sdmx|names a later publication",
        "findings --period 2024 --as-of 1 --format csv|Findings are kept as they stand now"
      })
  void whatMakesNoSenseIsRefusedWithWhatDoes(String typed, String said) throws Exception {
    String[] arguments = (typed + " --out " + folder.resolve("x")).split(" ", -1);
    TypedCommand refused = export(arguments);
    assertThat(refused.err()).contains(said);
    assertThat(refused.exitCode()).isEqualTo(2);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() {
    TypedCommand noFolder =
        export(
            "totals",
            "--period",
            "2024",
            "--format",
            "csv",
            "--out",
            folder.resolve("no/such.csv").toString());
    assertThat(noFolder.exitCode()).isEqualTo(2);
    assertThat(noFolder.err()).contains("There is no folder " + folder.resolve("no"));
    TypedCommand aFolder =
        export("totals", "--period", "2024", "--format", "csv", "--out", folder.toString());
    assertThat(aFolder.exitCode()).isEqualTo(2);
    assertThat(aFolder.err()).contains("is a folder. Name a file in it.");
    String onward = "totals --period 2024 --format csv --out -";
    TypedCommand refused = export(onward.split(" ", -1));
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("is no file, and what is written stands there as a whole");
  }

  @Test
  void anAreaIsNamedByCodeOrName() throws Exception {
    Path byName = exported("results", "csv", "name.csv", "--area", "trang dinh");
    assertThat(Files.mismatch(byName, once("results", "csv", "--as-of", "2"))).isEqualTo(-1);
    assertThat(read(byName, ',')).hasSize(3366);
    assertThat(Files.readString(byName, StandardCharsets.UTF_8)).endsWith("\r\n");
  }
}
