package vn.tonghop.operate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.Office;
import vn.tonghop.PublishedSample;
import vn.tonghop.operate.TypedCommand;
import vn.tonghop.report.paper.Paper;
import vn.tonghop.report.paper.PaperTable;

/** The report of the sample, as the command writes it. */
@NullUnmarked
class ReportTest {
  private static Office office;

  @TempDir private Path folder;

  @BeforeAll
  static void publish() {
    office = PublishedSample.office();
  }

  private TypedCommand report(String... arguments) {
    return TypedCommand.of(
        office,
        Stream.concat(Stream.of("report", "--period", "2024"), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private Path written(String form, String... more) {
    Path out = folder.resolve("report" + Math.abs(String.join(" ", more).hashCode()) + "." + form);
    List<String> arguments = new ArrayList<>(List.of("--format", form, "--out", out.toString()));
    arguments.addAll(List.of(more));
    TypedCommand done = report(arguments.toArray(String[]::new));
    assertThat(done.err()).contains("Report of Tràng Định, period 2024, publication");
    assertThat(done.exitCode()).isZero();
    return out;
  }

  private static Paper paper(int publication) throws Exception {
    return PrintedReport.of(office, publication, "2024");
  }

  @Test
  void everyFigureInEveryFormatIsThatOfTheView() throws Exception {
    List<String> view =
        office.rows(
            "select indicator, trim_scale(coalesce(actual, cumulative)), trim_scale(prior_actual),"
                + " trim_scale(change_pct + 100) from mart.district_total_as_of(1)"
                + " where period = '2024' and indicator <> 'NTM_CRITERIA'"
                + " group by 1, 2, 3, 4 order by 1");
    assertThat(view).hasSizeGreaterThan(120);
    PaperTable table = paper(1).table().orElseThrow();
    List<PaperTable.Row> rows = table.rows().stream().filter(row -> !row.isHeading()).toList();
    assertThat(rows.stream().map(row -> row.indicator() + "|" + figures(table, row)))
        .containsExactlyInAnyOrderElementsOf(view);
    Path xlsx = written("xlsx", "--as-of", "1");
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(xlsx))) {
      XSSFSheet sheet = workbook.getSheet("Báo cáo");
      int first = firstRow(sheet);
      for (int i = 0; i < table.rows().size(); i++) {
        for (int j = 0; j < table.columns().size(); j++) {
          BigDecimal number = table.rows().get(i).cells().get(j).number();
          if (number != null) {
            assertThat(new BigDecimal(sheet.getRow(first + i).getCell(j).getRawValue()))
                .isEqualByComparingTo(number);
          }
        }
      }
      assertThat(sum(sheet, first, "Đàn trâu", "Đàn gia cầm")).isEqualByComparingTo("327856");
    }
    Path docx = written("docx", "--as-of", "1");
    String html = Files.readString(written("html", "--as-of", "1"));
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(docx))) {
      List<List<String>> cells =
          document.getTables().get(1).getRows().stream()
              .filter(row -> !row.isRepeatHeader())
              .map(row -> row.getTableCells().stream().map(cell -> cell.getText()).toList())
              .toList();
      assertThat(cells)
          .isEqualTo(
              table.rows().stream()
                  .map(row -> row.cells().stream().map(cell -> cell.shown()).toList())
                  .toList());
      for (List<String> row : cells) {
        assertThat(html).contains(">" + row.get(6) + "</td>");
      }
    }
  }

  private static String figures(PaperTable table, PaperTable.Row row) {
    List<String> figures = new ArrayList<>();
    for (PaperTable.Role role :
        List.of(PaperTable.Role.ACTUAL, PaperTable.Role.PRIOR, PaperTable.Role.OF_PRIOR)) {
      for (int i = 0; i < table.columns().size(); i++) {
        if (table.columns().get(i).role() == role) {
          BigDecimal number = row.cells().get(i).number();
          figures.add(number == null ? "" : plain(number));
        }
      }
    }
    return String.join("|", figures);
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  private static int firstRow(XSSFSheet sheet) {
    for (int i = 0; i < 30; i++) {
      XSSFRow row = sheet.getRow(i);
      if (row != null && row.getCell(1) != null && row.getCell(1).toString().equals("B")) {
        return i + 1;
      }
    }
    throw new AssertionError("no table");
  }

  /** What a spreadsheet reckons who puts SUM over the rows from one name to another. */
  private static BigDecimal sum(XSSFSheet sheet, int first, String from, String to) {
    int begin = -1;
    int end = -1;
    for (int i = first; i < first + 200 && end < 0; i++) {
      String name = sheet.getRow(i).getCell(1).toString().replace("Trong đó: đ", "Đ");
      begin = name.equals(from) ? i + 1 : begin;
      end = name.equals(to) ? i + 1 : end;
    }
    XSSFRow row = sheet.createRow(5000);
    row.createCell(0).setCellFormula("SUM(G" + begin + ":G" + end + ")");
    return new BigDecimal(
        sheet
            .getWorkbook()
            .getCreationHelper()
            .createFormulaEvaluator()
            .evaluate(row.getCell(0))
            .formatAsString());
  }

  @Test
  void theSamplesSentencesAreThoseOfTheDistrict() throws Exception {
    List<String> said =
        paper(1).sentences().stream().map(each -> each.text().replace('\u00A0', ' ')).toList();
    assertThat(said)
        .contains(
            "Tổng diện tích gieo trồng 10.161,3 ha, đạt 96,22 % kế hoạch, giảm 5,19 % so với cùng"
                + " kỳ",
            "thu nội địa 76.758 triệu đồng");
    assertThat(said)
        .anyMatch(
            each ->
                each.contains(
                    "77.008 triệu đồng, đạt 155,45 % dự toán tỉnh giao, đạt 141,31 % dự toán HĐND"
                        + " huyện giao"))
        .anyMatch(
            each ->
                each.startsWith("Tỷ lệ hộ nghèo 2,42 %, đạt 96 % kế hoạch (giảm 2 điểm %)")
                    && each.endsWith("giảm 1,92 điểm % so với cùng kỳ"));
  }

  @Test
  void anOldPublicationIsPrintedAsItWas() throws Exception {
    assertThat(Files.readString(written("html", "--as-of", "1")))
        .contains("10.161,30")
        .doesNotContain("10.171,27");
    assertThat(Files.readString(written("html"))).contains("10.171,27");
  }

  @Test
  void theSameInputGivesTheSameBytes() throws Exception {
    for (String form : List.of("xlsx", "docx", "html")) {
      byte[] once = Files.readAllBytes(written(form, "--as-of", "1"));
      Path again = written(form, "--as-of", "1");
      assertThat(Files.readAllBytes(again)).isEqualTo(once);
      if (!form.equals("html")) {
        // Whenever it is written: it tells no other time than that of its publication.
        try (ZipFile zip = new ZipFile(again.toFile())) {
          assertThat(zip.stream().map(ZipEntry::getTimeLocal).distinct())
              .containsExactly(LocalDateTime.of(1980, 1, 1, 0, 0));
        }
      }
    }
  }

  @Test
  void anOfficesTemplateChangesTheReport() throws Exception {
    Path config = TypedCommand.configuredFor(office);
    Files.createDirectories(config.resolve("report"));
    Files.writeString(
        config.resolve("report").resolve("ngan.yml"),
        """
        order: [sentences, table]
        change: level
        authorities:
          hdnd_huyen: {heading: Huyện giao}
        sections:
          - {heading: LƯƠNG THỰC, indicators: [AGR_GRAIN_OUTPUT, AGR_RICE_AREA]}
        others: ''
        head: {body: PHÒNG TÀI CHÍNH - KẾ HOẠCH, annex: Phụ lục II, attached: (Kèm theo Báo cáo)}
        sentences: {exceeded: 'vượt {above} {plan}'}
        draw: {achievement: false, series: [], ranked: []}
        """);
    String html = Files.readString(written("html", "--as-of", "1", "--template", "ngan"));
    assertThat(html.replace('\u00A0', ' '))
        .contains(
            "Sản lượng lương thực có hạt 37.885,32 tấn, vượt 2,07 % kế hoạch, bằng 91,54 % so với"
                + " cùng kỳ")
        .contains("Phụ lục II", "(Kèm theo Báo cáo)", "LƯƠNG THỰC")
        .doesNotContain("CỘNG HÒA XÃ HỘI", "Đàn trâu", "Tỉnh giao", "<svg");
    assertThat(html.indexOf("Sản lượng lương thực có hạt 37")).isLessThan(html.indexOf("<table"));
    TypedCommand said =
        report(
            "--format", "html", "--out", folder.resolve("a.html").toString(), "--template", "ngan");
    assertThat(said.err()).contains("whose plans are left out: ubnd_tinh");
    Files.delete(config.resolve("report").resolve("ngan.yml"));
  }

  @Test
  void aMonthIsReportedTooWithWhatItLacks() throws Exception {
    Path out = folder.resolve("month.html");
    TypedCommand done =
        TypedCommand.of(
            office, "report", "--period", "2025-02", "--format", "html", "--out", out.toString());
    assertThat(done.exitCode()).isZero();
    assertThat(Files.readString(out).replace('\u00A0', ' '))
        .contains("tháng 02 năm 2025", "47,31 ha", "Thiếu 19/20 xã", "còn thiếu: ");
  }

  @Test
  void whatMakesNoSenseIsRefusedAndNothingIsTouched() throws IOException {
    Path out = Files.writeString(folder.resolve("there.docx"), "there");
    TypedCommand unknown =
        report("--format", "docx", "--out", out.toString(), "--template", "ktxx");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("There is no template ktxx", "Did you mean ktxh?");
    TypedCommand area = report("--format", "docx", "--out", out.toString(), "--area", "181");
    assertThat(area.exitCode()).isEqualTo(2);
    assertThat(area.err()).contains("There is no area 181. Did you mean 180 (Tràng Định)?");
    TypedCommand publication = report("--format", "docx", "--out", out.toString(), "--as-of", "9");
    assertThat(publication.exitCode()).isEqualTo(2);
    assertThat(publication.err()).contains("There is no publication 9; the newest is 2.");
    TypedCommand empty =
        TypedCommand.of(
            office, "report", "--period", "2025-03", "--format", "docx", "--out", out.toString());
    assertThat(empty.exitCode()).isEqualTo(2);
    assertThat(empty.err()).contains("There are no totals for 2025-03.");
    TypedCommand place =
        report("--format", "docx", "--out", folder.resolve("no/x.docx").toString());
    assertThat(place.exitCode()).isEqualTo(2);
    assertThat(place.err()).contains("There is no folder");
    assertThat(out).hasContent("there");
  }

  @Test
  void aTemplateThatIsWrongIsRefusedWithItsLine() throws IOException {
    Path config = TypedCommand.configuredFor(office);
    Files.createDirectories(config.resolve("report"));
    Path file = config.resolve("report").resolve("sai.yml");
    Files.writeString(file, "order: [table]\ndraw: {ranked: [POV_RAET]}\n");
    TypedCommand refused =
        report(
            "--format", "html", "--out", folder.resolve("x.html").toString(), "--template", "sai");
    Files.delete(file);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .contains("report/sai.yml, line 2, column draw.ranked: 'POV_RAET' is not the code");
    assertThat(folder.resolve("x.html")).doesNotExist();
  }
}
