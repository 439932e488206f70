package vn.tonghop.report.paper;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.tonghop.report.paper.html.HtmlPaper;
import vn.tonghop.report.paper.sheet.SheetPaper;
import vn.tonghop.report.paper.template.Saying;
import vn.tonghop.report.paper.template.TemplateFile;
import vn.tonghop.report.paper.word.WordPaper;

/** Whatever the figures are, every format gives them back to the last digit. */
@NullUnmarked
class WrittenPaperTest {

  private static String any(Random random, int scale) {
    return new BigDecimal(new java.math.BigInteger(4 + random.nextInt(30), random), scale)
        .toPlainString();
  }

  /** Figures of every kind that a view can show, and of some that it never would. */
  private static Figures random(long seed) {
    Random random = new Random(seed);
    List<Total> totals = new ArrayList<>();
    String[] units = {"ha", "tấn", "%", "m3", "triệu đồng", "con"};
    String[] kinds = {"level", "at_most", "range", "reduction", "reduction_pct", "growth_pct"};
    String[] results = {"exceeded", "met", "not_met"};
    String[] names = {"Diện tích <lúa> & ngô", "Đàn \"trâu\"", "=1+1", "Tỷ lệ hộ nghèo"};
    for (int i = 0; i < 40; i++) {
      int scale = random.nextInt(4);
      String uom = units[random.nextInt(units.length)];
      String name = names[random.nextInt(names.length)] + " " + i;
      String actual = random.nextInt(8) == 0 ? "" : any(random, scale);
      String prior = random.nextInt(3) == 0 ? "" : any(random, scale);
      int reported = random.nextInt(4) == 0 ? random.nextInt(22) : 22;
      String change =
          prior.isEmpty() || actual.isEmpty()
              ? ""
              : (random.nextBoolean() ? "-" : "") + any(random, 2);
      String firmness = random.nextInt(4) == 0 ? "estimate" : "final";
      int plans = random.nextInt(3);
      for (int plan = 0; plan < Math.max(1, plans); plan++) {
        Given given =
            Given.total("I" + i, name, uom)
                .decimals(scale)
                .partOf(i > 0 && random.nextInt(3) == 0 ? "I" + random.nextInt(i) : null)
                .actual(actual)
                .prior(prior, "claimed", change)
                .reported(reported)
                .held(random.nextInt(9) == 0 ? 1 : 0)
                .firmness(firmness);
        if (plans > 0) {
          String kind = kinds[random.nextInt(kinds.length)];
          given.plan(
              plan == 0 ? "hdnd_huyen" : "ubnd_tinh",
              kind,
              any(random, random.nextInt(3)),
              actual.isEmpty() || kind.equals("at_most") ? "" : any(random, 2),
              actual.isEmpty() ? "no_data" : results[random.nextInt(3)]);
          given.to(kind.equals("range") ? any(random, 1) : "");
        }
        totals.add(given.made());
      }
    }
    List<Point> points =
        List.of(
            new Point("2023", LocalDate.of(2023, 12, 31), new BigDecimal("10"), false),
            new Point("2024", LocalDate.of(2024, 12, 31), new BigDecimal("12.5"), true));
    return new Figures(
        Given.occasion("2024"),
        totals,
        List.of(),
        Map.of("AGR_SOWN_AREA", points),
        List.of(new Reorganised(LocalDate.of(2024, 12, 1), 22, 20)),
        Map.of());
  }

  private static Paper paper(long seed) {
    return Paper.of(Given.template(), random(seed));
  }

  private static byte[] docx(Paper paper) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WordPaper.write(paper, out);
    return out.toByteArray();
  }

  private static byte[] xlsx(Paper paper) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SheetPaper.write(paper, out);
    return out.toByteArray();
  }

  private static List<List<String>> expected(Paper paper) {
    return paper.table().orElseThrow().rows().stream()
        .map(row -> row.cells().stream().map(Cell::shown).toList())
        .toList();
  }

  private static List<String> prose(Paper paper) {
    return paper.blocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).text())
        .toList();
  }

  @Test
  void noFigureOfTheViewIsLostOrChangedOnItsWayIntoTheTable() {
    for (long seed = 0; seed < 60; seed++) {
      Figures figures = random(seed);
      PaperTable table = Paper.of(Given.template(), figures).table().orElseThrow();
      List<String> codes = figures.totals().stream().map(Total::indicator).distinct().toList();
      assertThat(table.rows().stream().filter(row -> !row.isHeading()).map(row -> row.indicator()))
          .containsExactlyInAnyOrderElementsOf(codes);
      for (Total total : figures.totals()) {
        List<BigDecimal> numbers =
            table.rows().stream()
                .filter(row -> row.indicator().equals(total.indicator()))
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> java.util.stream.Stream.ofNullable(cell.number()))
                .toList();
        for (BigDecimal figure :
            java.util.Arrays.asList(total.actual(), total.priorActual(), total.achievementPct())) {
          assertThat(figure == null || numbers.contains(figure)).isTrue();
        }
        if (total.plan() != null && total.planTo() == null) {
          assertThat(numbers).anyMatch(number -> number.compareTo(total.plan()) == 0);
        }
      }
    }
  }

  @Test
  void aSpreadsheetHasTheNumbersThemselvesAndAPageToPrint() throws Exception {
    for (long seed = 0; seed < 4; seed++) {
      Paper paper = paper(seed);
      PaperTable table = paper.table().orElseThrow();
      try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx(paper)))) {
        XSSFSheet sheet = workbook.getSheet("Báo cáo");
        int first = firstRow(sheet);
        for (int i = 0; i < table.rows().size(); i++) {
          XSSFRow row = sheet.getRow(first + i);
          for (int j = 0; j < table.columns().size(); j++) {
            compare(row.getCell(j), table.rows().get(i).cells().get(j), table.columns().get(j));
          }
        }
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getRepeatingRows().getLastRow()).isEqualTo(first - 1);
        assertThat(sheet.getHeaderFooterProperties().getDifferentFirst()).isTrue();
        assertThat(sheet.getOddHeader().getCenter()).endsWith("&P");
        List<String> texts = texts(workbook.getSheet("Thuyết minh"));
        assertThat(texts).containsAll(prose(paper));
        assertThat(workbook.getSheet("Biểu đồ").getDrawingPatriarch().getShapes()).isNotEmpty();
      }
    }
  }

  private static void compare(XSSFCell written, Cell cell, PaperTable.Column column) {
    BigDecimal number = cell.number();
    if (number != null && column.role().isFigure()) {
      assertThat(written.getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(new BigDecimal(written.getRawValue())).isEqualByComparingTo(number);
      String format = written.getCellStyle().getDataFormatString();
      String decimals = number.scale() <= 0 ? "#,##0" : "#,##0." + "0".repeat(number.scale());
      assertThat(format).contains(decimals).doesNotContain(decimals + "0");
    } else {
      assertThat(written.getStringCellValue()).isEqualTo(cell.shown());
      assertThat(written.getCellType()).isNotEqualTo(CellType.FORMULA);
    }
  }

  @Test
  void aNumberThatASpreadsheetCannotKeepStandsThereAsText() throws Exception {
    Total great = Given.total("X", "Thu ngân sách", "đồng").actual("123456789012345678.25").made();
    Paper paper = Paper.of(Given.template(), Given.figures(great));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx(paper)))) {
      assertThat(texts(workbook.getSheet("Báo cáo"))).contains("123.456.789.012.345.678,25");
    }
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

  private static List<String> texts(XSSFSheet sheet) {
    List<String> texts = new ArrayList<>();
    sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
    return texts;
  }

  @Test
  void aDocumentHasTheSameTableAndSentences() throws Exception {
    for (long seed = 0; seed < 2; seed++) {
      Paper paper = paper(seed);
      try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx(paper)))) {
        XWPFTable table = document.getTables().get(1);
        List<List<String>> rows = new ArrayList<>();
        int headings = 0;
        for (XWPFTableRow row : table.getRows()) {
          if (row.isRepeatHeader()) {
            headings++;
          } else {
            rows.add(row.getTableCells().stream().map(cell -> cell.getText()).toList());
          }
        }
        assertThat(headings).isEqualTo(3);
        assertThat(rows).isEqualTo(expected(paper));
        assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText).toList())
            .containsAll(prose(paper));
        assertThat(document.getAllPictures()).hasSameSizeAs(pictures(paper));
      }
    }
  }

  private static List<Block> pictures(Paper paper) {
    return paper.blocks().stream().filter(Block.Picture.class::isInstance).toList();
  }

  @Test
  void aDocumentKeepsToTheDecreesPage() throws Exception {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx(paper(1))))) {
      var last = document.getDocument().getBody().getSectPr();
      assertThat(last.getPgSz().getW().toString()).isEqualTo("11906");
      assertThat(last.getPgSz().getH().toString()).isEqualTo("16838");
      var turned =
          document.getParagraphs().stream()
              .filter(each -> each.getCTP().getPPr() != null)
              .filter(each -> each.getCTP().getPPr().isSetSectPr())
              .map(each -> each.getCTP().getPPr().getSectPr())
              .toList();
      assertThat(turned).hasSize(1);
      assertThat(turned.get(0).getPgSz().getW().toString()).isEqualTo("16838");
      assertThat(turned.get(0).isSetTitlePg()).isTrue();
      for (var margins : List.of(last.getPgMar(), turned.get(0).getPgMar())) {
        assertThat(millimetres(margins.getTop())).isBetween(20.0, 25.0);
        assertThat(millimetres(margins.getBottom())).isBetween(20.0, 25.0);
        assertThat(millimetres(margins.getLeft())).isBetween(30.0, 35.0);
        assertThat(millimetres(margins.getRight())).isBetween(15.0, 20.0);
      }
      assertThat(document.getHeaderList()).hasSize(1);
      assertThat(document.getHeaderList().get(0)._getHdrFtr().xmlText()).contains("PAGE");
      assertThat(document.getStyle().xmlText()).contains("Times New Roman");
    }
  }

  private static double millimetres(Object twips) {
    return Integer.parseInt(twips.toString()) * 25.4 / 1440;
  }

  @Test
  void aPageHasTheSameTableAndSentencesAndFetchesNothing() throws Exception {
    for (long seed = 0; seed < 20; seed++) {
      Paper paper = paper(seed);
      String html = HtmlPaper.of(paper);
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
      Element body = (Element) document.getElementsByTagName("tbody").item(0);
      assertThat(
              elements(body, "tr").stream()
                  .map(row -> elements(row, "td").stream().map(Element::getTextContent).toList())
                  .toList())
          .isEqualTo(expected(paper));
      assertThat(
              elements(document.getDocumentElement(), "p").stream()
                  .map(Element::getTextContent)
                  .toList())
          .containsAll(prose(paper));
      assertThat(elements(document.getDocumentElement(), "svg")).hasSameSizeAs(pictures(paper));
      assertThat(html.replace("http://www.w3.org/2000/svg", ""))
          .doesNotContain("http:", "https:", "url(", "<script", "@import", "src=", "href=");
    }
  }

  private static List<Element> elements(Element in, String name) {
    NodeList found = in.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  @Test
  void everyFigureInASentenceCanBeHeldAgainstTheWarehouse() {
    for (long seed = 0; seed < 50; seed++) {
      for (Sentence sentence : paper(seed).sentences()) {
        assertThat(sentence.statements())
            .allSatisfy(each -> assertThat(sentence.text()).contains(each.stated()));
        if (!sentence.text().contains("chưa có số liệu")) {
          assertThat(
                  sentence.statements().stream()
                      .map(each -> each.measure().text())
                      .collect(Collectors.toSet()))
              .contains("value");
        }
      }
    }
  }

  @Test
  void everyWordOfAChartIsTheOffices(@TempDir Path config) throws Exception {
    Path file = Files.createDirectories(config.resolve("report")).resolve("ktxh.yml");
    List<String> keys =
        Arrays.stream(Saying.values())
            .map(Saying::name)
            .filter(name -> name.startsWith("CHARTS_"))
            .map(name -> name.substring(7).toLowerCase(Locale.ROOT))
            .toList();
    Files.writeString(
        file,
        "draw: {achievement: true, series: [SOWN], ranked: [SOWN]}\ncharts:\n"
            + keys.stream().map(key -> "  " + key + ": <" + key + ">\n").collect(joining()));
    Given sown =
        Given.total("SOWN", "A", "ha")
            .actual("5")
            .plan("hdnd_huyen", "level", "4", "125.00", "exceeded");
    Figures figures =
        new Figures(
            Given.occasion("2024"),
            List.of(
                sown.made(),
                Given.total("B", "B", "ha")
                    .actual("4")
                    .plan("hdnd_huyen", "level", "4", "100.00", "met")
                    .made(),
                Given.total("C", "C", "ha")
                    .actual("3")
                    .plan("hdnd_huyen", "level", "4", "75.00", "not_met")
                    .made()),
            List.of(),
            Map.of(
                "SOWN",
                List.of(
                    new Point("2023", LocalDate.of(2023, 12, 31), BigDecimal.TEN, false),
                    new Point("2024", LocalDate.of(2024, 12, 31), BigDecimal.ONE, true))),
            List.of(new Reorganised(LocalDate.of(2024, 12, 1), 22, 20)),
            Map.of("SOWN", List.of(new Ranked("D", BigDecimal.ONE, 1))));
    String html =
        HtmlPaper.of(Paper.of(TemplateFile.read(config, "ktxh", List.of("SOWN")), figures));
    List<String> words = new ArrayList<>();
    Matcher svg = Pattern.compile("(?s)<svg.*?</svg>").matcher(html);
    while (svg.find()) {
      Matcher text = Pattern.compile("<text[^>]*>([^<]*)<").matcher(svg.group());
      while (text.find()) {
        words.add(text.group(1));
      }
    }
    assertThat(keys).hasSize(10);
    for (String key : keys) {
      assertThat(html).contains("&lt;" + key + "&gt;");
    }
    assertThat(words)
        .hasSizeGreaterThan(20)
        .allMatch(word -> word.matches("&lt;[a-z_]+&gt;|[\\d.,\u00A0%]+|[ABC]|1\\. D"));
  }
}
