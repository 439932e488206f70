package vn.tonghop.operate.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.Office;
import vn.tonghop.PublishedSample;
import vn.tonghop.operate.TypedCommand;
import vn.tonghop.report.paper.Cell;
import vn.tonghop.report.paper.PaperTable;

/**
 * Programs that did not write them read the figures of spreadsheets, documents and pages; where
 * such a program is installed.
 */
@NullUnmarked
class ReadElsewhereTest {

  /** Semicolons, quotation marks, UTF-8; numbers as they are kept, not as shown; every sheet. */
  private static final String CSV =
      "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1";

  private static Office office;

  @TempDir private Path folder;

  @BeforeAll
  static void publish() {
    office = PublishedSample.office();
  }

  @Test
  void libreOfficeReadsTheFiguresOfSpreadsheetsAndDocuments() throws Exception {
    assumeThat(run("soffice", "--version")).isNotNull();
    Path totals = written("totals.xlsx", "export", "totals", "--format", "xlsx");
    Path sheet = written("report.xlsx", "report", "--format", "xlsx");
    Path document = written("report.docx", "report", "--format", "docx");

    convert(CSV, totals, sheet);
    convert("txt:Text (encoded):UTF8", document);

    List<String> kept = lines("totals-area_total.csv");
    List<String> view =
        office.rows(
            "select concat_ws(';', area, area_name, area_level, period, period_end, indicator,"
                + " indicator_name_vi, indicator_name_en, uom, coalesce(trim_scale(actual)::text, ''))"
                + " from mart.area_total_as_of(1) where period = '2024'");
    assertThat(view).hasSizeGreaterThan(140);
    assertThat(kept.stream().skip(1).map(ReadElsewhereTest::toActual))
        .containsExactlyInAnyOrderElementsOf(view);

    PaperTable table = PrintedReport.of(office, 1, "2024").table().orElseThrow();
    Set<String> printed = new HashSet<>(lines("report.txt"));
    Set<String> reported = new HashSet<>();
    for (String line : lines("report-Báo cáo.csv")) {
      reported.addAll(Arrays.asList(line.replace("\"", "").split(";")));
    }
    for (PaperTable.Row row : table.rows()) {
      for (Cell cell : row.cells()) {
        if (cell.number() != null) {
          assertThat(printed).contains(cell.shown());
          assertThat(reported).contains(cell.number().stripTrailingZeros().toPlainString());
        }
      }
    }
  }

  @Test
  void aBrowserShowsThePageAndAsksNobodyForAnything() throws Exception {
    assumeThat(run("chromium", "--version")).isNotNull();
    Path page = written("report.html", "report", "--format", "html");

    String shown =
        run(
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--user-data-dir=" + folder.resolve("browser"),
            "--dump-dom",
            page.toUri().toString());

    // There are machines on which it may not start.
    assumeThat(shown).isNotNull();
    PaperTable table = PrintedReport.of(office, 1, "2024").table().orElseThrow();
    assertThat(table.rows())
        .flatExtracting(PaperTable.Row::cells)
        .filteredOn(cell -> cell.number() != null)
        .hasSizeGreaterThan(200)
        .allSatisfy(
            cell -> assertThat(shown.replace("&nbsp;", "\u00A0")).contains(cell.shown() + "</td>"));
    assertThat(shown).doesNotContain("src=\"http", "href=\"http", "url(http", "@import");
  }

  /** The first ten cells of a line. */
  private static String toActual(String line) {
    return Stream.of(line.replace("\"", "").split(";", -1))
        .limit(10)
        .reduce((one, other) -> one + ";" + other)
        .orElseThrow();
  }

  private Path written(String name, String... words) {
    Path out = folder.resolve(name);
    List<String> typed = new ArrayList<>(Arrays.asList(words));
    typed.addAll(List.of("--period", "2024", "--as-of", "1", "--out", out.toString()));
    assertThat(TypedCommand.of(office, typed.toArray(String[]::new)).exitCode()).isZero();
    return out;
  }

  private void convert(String into, Path... files) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                into,
                "--outdir",
                folder.resolve("read").toString()));
    Stream.of(files).map(Path::toString).forEach(command::add);
    assertThat(run(command.toArray(String[]::new))).isNotNull();
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve("read").resolve(name)).stream()
        .map(line -> line.replace("\uFEFF", ""))
        .toList();
  }

  /** What a program says; null where there is none, or where it fails or takes minutes. */
  private String run(String... command) throws Exception {
    Path said = Files.createTempFile(folder, "said", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(said.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return null;
      }
      return process.exitValue() == 0 ? Files.readString(said) : null;
    } catch (IOException e) {
      return null;
    }
  }
}
