package vn.tonghop.report.paper.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import vn.tonghop.report.paper.chart.BarChart.Bar;
import vn.tonghop.report.paper.chart.BarChart.Look;

/** Charts say what they are to say, in both forms, without colour. */
@NullUnmarked
class DrawingTest {
  private static final List<Bar> BARS =
      List.of(
          new Bar("Tổng diện tích gieo trồng", new BigDecimal("96.22"), Look.MISSED, "96,22 %"),
          new Bar("Thu ngân sách", new BigDecimal("155.45"), Look.EXCEEDED, "155,45 %"),
          new Bar("Xi măng <cung ứng>", new BigDecimal("100.00"), Look.MET, "100 %"),
          new Bar("Khai thác gỗ", new BigDecimal("1250"), Look.EXCEEDED, "1.250 %"),
          new Bar("Giảm nghèo", new BigDecimal("-12"), Look.MISSED, "−12 %"));

  private static Drawing achievement() {
    return BarChart.ofPerCent(
        "Mức độ thực hiện",
        BARS,
        new BarChart.PlanWords(
            Map.of(Look.EXCEEDED, "vượt", Look.MET, "đạt", Look.MISSED, "chưa đạt"),
            "kế hoạch = 100 %"));
  }

  private static Drawing series() {
    return SeriesChart.of(
        "Diện tích",
        List.of(
            mark("2022", 2022, "9000", true),
            mark("2023", 2023, "10717.54", false),
            mark("2025", 2025, "10161.3", true)),
        List.of(new SeriesChart.Break(LocalDate.of(2024, 12, 1), "sắp xếp: 22 xã thành 20 xã")),
        new SeriesChart.Words("số chính thức", "số ước"));
  }

  private static SeriesChart.Mark mark(String label, int year, String value, boolean isFirm) {
    return new SeriesChart.Mark(
        label, LocalDate.of(year, 12, 31), new BigDecimal(value), isFirm, value);
  }

  private static List<String> words(Drawing drawing) {
    return drawing.shapes().stream()
        .filter(Drawing.Words.class::isInstance)
        .map(shape -> ((Drawing.Words) shape).text())
        .toList();
  }

  @Test
  void everyBarHasItsNameItsFigureAndALookThatIsExplained() {
    assertThat(words(achievement()))
        .contains("Thu ngân sách", "96,22 %", "155,45 %", "100 %", "1.250 %", "−12 %")
        .contains("vượt", "đạt", "chưa đạt")
        .anyMatch(word -> word.startsWith("kế hoạch = 100"));
    List<Integer> greys =
        achievement().shapes().stream()
            .filter(Drawing.Box.class::isInstance)
            .map(shape -> ((Drawing.Box) shape).grey())
            .distinct()
            .toList();
    assertThat(greys).containsExactlyInAnyOrder(80, 255);
  }

  @Test
  void barsAreAsLongAsTheirFigures() {
    List<Drawing.Box> bars =
        BarChart.of(
                "x",
                List.of(
                    new Bar("a", new BigDecimal("50"), Look.PLAIN, "50"),
                    new Bar("b", new BigDecimal("25"), Look.PLAIN, "25")))
            .shapes()
            .stream()
            .filter(Drawing.Box.class::isInstance)
            .map(Drawing.Box.class::cast)
            .toList();
    assertThat(bars.get(0).width()).isEqualTo(2 * bars.get(1).width());
  }

  @Test
  void aBreakIsMarkedAndTheLineAcrossItIsNotDrawnThrough() {
    assertThat(words(series())).contains("sắp xếp: 22 xã thành 20 xã", "2022", "2025");
    List<Drawing.Line> joined =
        series().shapes().stream()
            .filter(Drawing.Line.class::isInstance)
            .map(Drawing.Line.class::cast)
            .filter(line -> line.x() != line.toX() && line.y() != line.toY())
            .toList();
    // Two firm figures on both sides of it would be joined by one thick line.
    assertThat(joined).hasSizeGreaterThan(4).noneMatch(line -> line.width() == Canvas.THICK);
  }

  @Test
  void svgIsWellFormedAndTellsWhatItShows() throws Exception {
    for (Drawing drawing : List.of(achievement(), series())) {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(
                  new ByteArrayInputStream(SvgText.of(drawing).getBytes(StandardCharsets.UTF_8)));
      assertThat(document.getElementsByTagName("title").item(0).getTextContent())
          .isEqualTo(drawing.description());
      assertThat(document.getElementsByTagName("text").getLength())
          .isEqualTo(words(drawing).size());
    }
  }

  @Test
  void theMetafileIsAChainOfRecordsAndHasEveryWord() {
    for (Drawing drawing : List.of(achievement(), series())) {
      byte[] bytes = Metafile.of(drawing);
      ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      assertThat(new String(bytes, 40, 4, StandardCharsets.US_ASCII)).isEqualTo(" EMF");
      assertThat(file.getInt(48)).isEqualTo(bytes.length);
      List<String> texts = new ArrayList<>();
      int records = 0;
      int last = 0;
      for (int at = 0; at < bytes.length; at += file.getInt(at + 4)) {
        records++;
        last = file.getInt(at);
        if (last == 84) {
          int letters = file.getInt(at + 44);
          int from = at + file.getInt(at + 48);
          texts.add(new String(bytes, from, 2 * letters, StandardCharsets.UTF_16LE));
          assertThat(file.getInt(at + 72) + 4 * letters).isEqualTo(file.getInt(at + 4));
        }
      }
      assertThat(records).isEqualTo(file.getInt(52));
      assertThat(last).isEqualTo(14);
      assertThat(texts).isEqualTo(words(drawing));
    }
  }

  @Test
  void theSameFiguresAreTheSameBytes() {
    assertThat(Metafile.of(achievement())).isEqualTo(Metafile.of(achievement()));
    assertThat(SvgText.of(series())).isEqualTo(SvgText.of(series()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"96.22", "155.45", "10717.54", "0", "3", "0.007", "1E+9"})
  void scalesEndWithARoundNumber(String greatest) {
    Scale scale = Scale.upTo(new BigDecimal(greatest), 1000);
    assertThat(scale.most()).isGreaterThanOrEqualTo(new BigDecimal(greatest));
    assertThat(scale.numbers()).hasSizeBetween(3, 6);
    assertThat(scale.of(scale.most())).isEqualTo(1000);
    assertThat(scale.of(new BigDecimal("-5"))).isZero();
  }

  @Test
  void wordsAreBrokenWhereTheyNoLongerFit() {
    String text = "Thôn, khu phố có nhà văn hóa đạt chuẩn nông thôn mới nâng cao";
    List<String> lines = LetterWidths.lines(text, 180, 2000);
    assertThat(String.join(" ", lines)).isEqualTo(text);
    assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> LetterWidths.of(line, 180) <= 2000);
    assertThat(LetterWidths.of("ệ", 1000)).isEqualTo(LetterWidths.of("e", 1000));
    assertThat(LetterWidths.of("đ", 1000)).isEqualTo(500);
  }
}
