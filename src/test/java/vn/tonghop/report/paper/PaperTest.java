package vn.tonghop.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.report.paper.PaperTable.Column;
import vn.tonghop.report.paper.PaperTable.Role;
import vn.tonghop.report.paper.PaperTable.Row;

/** What a report says, without any format. No-break blanks are written {@code ~} here. */
@NullUnmarked
class PaperTest {

  private static Total sown() {
    return Given.total("AGR_SOWN_AREA", "Tổng diện tích gieo trồng", "ha")
        .actual("10161.30")
        .plan("hdnd_huyen", "level", "10560", "96.22", "not_met")
        .prior("10717.54", "claimed", "-5.19")
        .made();
  }

  private static Given revenue() {
    return Given.total("BUD_REV", "Thu ngân sách", "triệu đồng").decimals(0).actual("77008");
  }

  private static Paper paper(Total... totals) {
    return Paper.of(Given.template(), Given.figures(totals));
  }

  private static String only(Total... totals) {
    Paper paper = paper(totals);
    assertThat(paper.sentences()).hasSize(1);
    return visible(paper.sentences().get(0).text());
  }

  private static String visible(String text) {
    return text.replace('\u00A0', '~');
  }

  private static List<String> paragraphs(Paper paper) {
    return paper.blocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> visible(((Block.Paragraph) block).text()))
        .toList();
  }

  private static Row row(Paper paper, String indicator) {
    return paper.table().orElseThrow().rows().stream()
        .filter(row -> row.indicator().equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> shown(Row row) {
    return row.cells().stream().map(cell -> visible(cell.shown())).toList();
  }

  @Test
  void saysAnIndicatorAsTheReportDoes() {
    assertThat(only(sown()))
        .isEqualTo(
            "Tổng diện tích gieo trồng 10.161,3~ha, đạt 96,22~% kế hoạch, giảm 5,19~% so với cùng"
                + " kỳ");
  }

  @Test
  void saysTwoAuthoritiesInOneSentence() {
    assertThat(
            only(
                revenue().plan("hdnd_huyen", "level", "54495", "141.31", "exceeded").made(),
                revenue().plan("ubnd_tinh", "level", "49540", "155.45", "exceeded").made()))
        .isEqualTo(
            "Thu ngân sách 77.008~triệu~đồng, đạt 155,45~% dự toán tỉnh giao, đạt 141,31~% dự toán"
                + " HĐND huyện giao");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "estimate | Rau ước 1.234,5~tấn",
        "provisional | Rau sơ bộ 1.234,5~tấn",
        "final | Rau 1.234,5~tấn"
      })
  void callsWhatIsNotFinalByItsName(String firmness, String said) {
    assertThat(
            only(Given.total("AGR_VEG", "Rau", "tấn").actual("1234.50").firmness(firmness).made()))
        .isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.42 | 4.34 | -44.24 | giảm 1,92~điểm~% so với cùng kỳ",
        "92.5 | 91.1 | 1.54 | tăng 1,4~điểm~% so với cùng kỳ",
        "4.34 | 4.34 | 0.00 | bằng cùng kỳ",
        // The printed shares are of other communes than those that are compared.
        "2.42 | 4.34 | 10.00 | tăng 10~% so với cùng kỳ"
      })
  void saysOfSharesByHowManyPointsTheyRose(String now, String then, String change, String said) {
    assertThat(
            only(
                Given.total("POV_RATE", "Tỷ lệ hộ nghèo", "%")
                    .actual(now)
                    .prior(then, "claimed", change)
                    .made()))
        .endsWith(", " + said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "level | 12 | | 105.00 | exceeded | đạt 105~% kế hoạch",
        "level | 0 | | | met | kế hoạch 0~%",
        "at_most | 3 | | | met | không vượt kế hoạch (không quá 3~%)",
        "at_most | 3 | | | not_met | vượt kế hoạch (không quá 3~%)",
        "range | 6.6 | 6.8 | 101.00 | met | nằm trong kế hoạch (6,6–6,8~%)",
        "range | 6.6 | 6.8 | 90.00 | not_met | đạt 90~% kế hoạch (6,6–6,8~%)",
        "reduction | 2 | | 96.00 | not_met | đạt 96~% kế hoạch (giảm 2~điểm~%)",
        "reduction_pct | 5 | | 120.50 | exceeded | đạt 120,5~% kế hoạch (giảm 5~%)",
        "growth_pct | 5 | | 20.00 | not_met | đạt 20~% kế hoạch (tăng 5~%)"
      })
  void saysOfEachKindOfPlanWhatBecameOfIt(
      String kind, String value, String to, String achieved, String status, String said) {
    Total total =
        Given.total("X", "Tỷ lệ", "%")
            .actual("2.80")
            .plan("hdnd_huyen", kind, value, achieved, status)
            .to(to)
            .made();
    assertThat(only(total)).isEqualTo("Tỷ lệ 2,8~%, " + said);
  }

  @Test
  void comparesByLevelWhereTheOfficePrefersIt() {
    assertThat(
            only(
                Given.total("AGR_JELLY_AREA", "Diện tích thạch đen", "ha")
                    .actual("822.65")
                    .prior("1360.43", "claimed", "-39.53")
                    .made()))
        .isEqualTo("Diện tích thạch đen 822,65~ha, bằng 60,47~% so với cùng kỳ");
  }

  @Test
  void saysOfWhatNobodyReportedThatThereIsNothing() {
    Total nothing =
        Given.total("NTM_STD", "Xã đạt chuẩn NTM", "xã")
            .decimals(0)
            .plan("hdnd_huyen", "level", "1", "", "no_data")
            .reported(0)
            .made();
    assertThat(only(nothing)).isEqualTo("Xã đạt chuẩn NTM chưa có số liệu (kế hoạch 1~xã)");
    assertThat(shown(row(paper(nothing), "NTM_STD"))).contains("Chưa có số liệu (1)");
  }

  @Test
  void partsStandBelowTheirWholeAndInItsParagraph() {
    Paper paper =
        paper(
            sown(),
            Given.total("AGR_RICE_AREA", "Diện tích lúa", "ha")
                .partOf("AGR_SOWN_AREA")
                .actual("8164.31")
                .made(),
            Given.total("AGR_MAIZE_AREA", "Diện tích ngô", "ha")
                .partOf("AGR_SOWN_AREA")
                .actual("528.93")
                .made(),
            Given.total("AGR_MAIZE_SEED", "NK 4300", "ha")
                .partOf("AGR_MAIZE_AREA")
                .actual("28.93")
                .made());
    assertThat(paragraphs(paper))
        .contains(
            "- Tổng diện tích gieo trồng 10.161,3~ha, đạt 96,22~% kế hoạch, giảm 5,19~% so với"
                + " cùng kỳ. Trong đó: diện tích lúa 8.164,31~ha; diện tích ngô 528,93~ha (NK 4300"
                + " 28,93~ha).");
    List<Row> rows = paper.table().orElseThrow().rows();
    assertThat(rows.stream().map(row -> row.cells().get(0).shown() + " " + row.depth()))
        .containsExactly("I 0", "1 0", "- 1", "- 1", "+ 2");
    assertThat(rows.stream().map(row -> row.cells().get(1).shown()))
        .containsExactly(
            "NÔNG NGHIỆP",
            "Tổng diện tích gieo trồng",
            "Trong đó: diện tích lúa",
            "Diện tích ngô",
            "NK 4300");
  }

  @Test
  void eachAuthorityHasColumnsOfItsOwn() {
    Paper paper =
        paper(
            sown(),
            revenue().plan("hdnd_huyen", "level", "54495", "141.31", "exceeded").made(),
            revenue().plan("ubnd_tinh", "level", "49540", "155.45", "exceeded").made());
    List<Column> columns = paper.table().orElseThrow().columns();
    assertThat(columns.stream().map(Column::heading))
        .containsExactly(
            "TT",
            "Chỉ tiêu",
            "ĐVT",
            "Tỉnh giao",
            "HĐND huyện giao",
            "Thực hiện cùng kỳ năm 2023",
            "Thực hiện năm 2024",
            "Tỉnh giao",
            "HĐND huyện giao",
            "TH/CK (%)",
            "Ghi chú");
    assertThat(columns.stream().map(Column::key))
        .containsExactly("A", "B", "C", "1", "2", "3", "4", "5=4/1", "6=4/2", "7=4/3", "D");
    assertThat(columns.stream().filter(column -> !column.group().isEmpty()).map(Column::group))
        .containsExactly("Kế hoạch năm 2024", "Kế hoạch năm 2024", "TH/KH (%)", "TH/KH (%)");
    assertThat(shown(row(paper, "AGR_SOWN_AREA")))
        .containsExactly(
            "1",
            "Tổng diện tích gieo trồng",
            "ha",
            "",
            "10.560,00",
            "10.717,54",
            "10.161,30",
            "",
            "96,22",
            "94,81",
            "");
    assertThat(shown(row(paper, "BUD_REV")))
        .containsExactly(
            "1",
            "Thu ngân sách",
            "triệu đồng",
            "49.540",
            "54.495",
            "",
            "77.008",
            "155,45",
            "141,31",
            "",
            "");
  }

  @Test
  void oneAuthorityNeedsNoColumnsOfItsOwn() {
    PaperTable table = paper(sown()).table().orElseThrow();
    assertThat(table.hasGroups()).isFalse();
    assertThat(table.columns().stream().map(Column::heading)).contains("Kế hoạch năm 2024");
  }

  @Test
  void theColumnsOfPlansStandThereWhereNobodyHasAssignedAnything() {
    Paper paper = paper(Given.total("LIV_PIG", "Đàn lợn", "con").decimals(0).actual("1733").made());
    assertThat(paper.table().orElseThrow().columns().stream().map(Column::heading))
        .containsExactly(
            "TT",
            "Chỉ tiêu",
            "ĐVT",
            "Kế hoạch năm 2024",
            "Thực hiện cùng kỳ năm 2023",
            "Thực hiện năm 2024",
            "TH/KH (%)",
            "TH/CK (%)",
            "Ghi chú");
    assertThat(shown(row(paper, "LIV_PIG")))
        .containsExactly("1", "Đàn lợn", "con", "", "", "1.733", "", "", "");
  }

  @Test
  void marksInTheRowAndSaysBelowWhatIsNotWhole() {
    Figures figures =
        new Figures(
            Given.occasion("2024"),
            List.of(
                sown(),
                Given.total("LIV_BUFFALO", "Đàn trâu", "con")
                    .decimals(0)
                    .actual("3900")
                    .reported(20)
                    .firmness("estimate")
                    .made(),
                Given.total("LIV_CATTLE", "Đàn bò", "con")
                    .decimals(0)
                    .actual("700")
                    .reported(21)
                    .held(1)
                    .made()),
            List.of(
                new Gap("LIV_BUFFALO", "Xã Chi Lăng", false),
                new Gap("LIV_BUFFALO", "Xã Đề Thám", false),
                new Gap("LIV_CATTLE", "Xã Đại Đồng", true)),
            Map.of(),
            List.of(),
            Map.of());
    Paper paper = Paper.of(Given.template(), figures);
    assertThat(shown(row(paper, "LIV_BUFFALO"))).contains("Thiếu 2/22 xã (1); Số ước (3)");
    assertThat(shown(row(paper, "LIV_CATTLE")))
        .contains("Thiếu 1/22 xã (1); 1 số chờ xác minh (2)");
    assertThat(shown(row(paper, "AGR_SOWN_AREA"))).endsWith("94,81", "");
    assertThat(paragraphs(paper))
        .contains(
            "(1) Chưa đủ số liệu, tổng chỉ gồm các xã đã báo cáo: Đàn trâu (20/22 xã), còn thiếu:"
                + " Xã Chi Lăng, Xã Đề Thám; Đàn bò (21/22 xã).",
            "(2) Có số liệu đang chờ xác minh, chưa tính vào tổng: Đàn bò (Xã Đại Đồng).",
            "(3) Số ước thực hiện, chưa phải số chính thức: Đàn trâu.")
        .noneMatch(said -> said.startsWith("Mọi chỉ tiêu trong bảng đã có đủ"));
    assertThat(paper.table().orElseThrow().columns().stream().map(Column::heading))
        .contains("Ước/Thực hiện năm 2024");
  }

  @Test
  void saysSoWhereEverythingIsWhole() {
    assertThat(paragraphs(paper(sown())))
        .contains(
            "Mọi chỉ tiêu trong bảng đã có đủ số liệu của các xã, không có số liệu nào đang chờ xác"
                + " minh.",
            "Số cùng kỳ năm 2023 là số do các xã kê khai trong báo cáo; kho số liệu không có số"
                + " của kỳ đó.")
        .anyMatch(said -> said.startsWith("Số liệu theo lần công bố số 3 ngày 03/03/2025"));
  }

  @Test
  void countsWhatWasExceededMetAndMissedAndNamesTheMissed() {
    Paper paper =
        paper(
            sown(),
            Given.total("B", "Bò", "con")
                .actual("5")
                .plan("hdnd_huyen", "level", "4", "125.00", "exceeded")
                .made(),
            Given.total("C", "Xi măng", "tấn")
                .actual("5")
                .plan("hdnd_huyen", "level", "5", "100.00", "met")
                .made(),
            Given.total("D", "Dê", "con")
                .plan("hdnd_huyen", "level", "5", "", "no_data")
                .reported(0)
                .made());
    assertThat(paragraphs(paper))
        .contains(
            "So với kế hoạch: 4 chỉ tiêu được giao, trong đó 1 chỉ tiêu vượt, 1 chỉ tiêu đạt, 1 chỉ"
                + " tiêu chưa đạt, 1 chỉ tiêu chưa có số liệu.",
            "Các chỉ tiêu chưa đạt (1): Tổng diện tích gieo trồng (96,22~%).");
  }

  @Test
  void ofAMonthSaysWhatItCameToAndSinceTheStartOfTheYear() {
    Figures figures =
        new Figures(
            Given.occasion("2024-11"),
            List.of(
                Given.total("AGR_VEG_AREA", "Diện tích rau", "ha")
                    .actual("47.31")
                    .cumulative("640.00")
                    .prior("600.00", "warehouse", "6.67")
                    .made()),
            List.of(),
            Map.of(),
            List.of(),
            Map.of());
    Paper paper = Paper.of(Given.template(), figures);
    assertThat(visible(paper.sentences().get(0).text()))
        .isEqualTo("Diện tích rau 47,31~ha, lũy kế từ đầu năm 640~ha, tăng 6,67~% so với cùng kỳ");
    List<Column> columns = paper.table().orElseThrow().columns();
    assertThat(columns.stream().map(Column::role)).contains(Role.CUMULATIVE);
    assertThat(columns.stream().map(Column::heading))
        .contains(
            "Thực hiện tháng 11 năm 2024",
            "Lũy kế từ đầu năm",
            "Thực hiện cùng kỳ tháng 11 năm 2023");
    assertThat(shown(row(paper, "AGR_VEG_AREA"))).contains("47,31", "640,00", "106,67");
  }

  @Test
  void noLineBreaksBetweenANumberAndItsUnitAndTheMinusIsARealOne() {
    assertThat(Typography.number(new java.math.BigDecimal("-1234567.50")))
        .isEqualTo("−1.234.567,50");
    assertThat(visible(Typography.measured(new java.math.BigDecimal("25085.350"), "m3")))
        .isEqualTo("25.085,35~m³");
    assertThat(visible(Typography.measured(new java.math.BigDecimal("1200"), "triệu đồng")))
        .isEqualTo("1.200~triệu~đồng");
    assertThat(visible(Typography.percent(new java.math.BigDecimal("100.00")))).isEqualTo("100~%");
    assertThat(Typography.brief(new java.math.BigDecimal("1E+3"))).isEqualTo("1.000");
  }

  @Test
  void aPlanOfAuthorityNobodyNamedIsShownUnderItsCodeOnlyWhereNoneIsNamed() {
    Total other =
        Given.total("X", "Lúa", "ha")
            .actual("5.00")
            .plan("so_nnptnt", "level", "5", "100.00", "met")
            .made();
    assertThat(only(other)).isEqualTo("Lúa 5~ha");
  }

  @ParameterizedTest
  @CsvSource({
    "Tràng Định, district, HUYỆN TRÀNG ĐỊNH",
    "Lạng Sơn, province, TỈNH LẠNG SƠN",
    "Thành phố Lạng Sơn, district, THÀNH PHỐ LẠNG SƠN",
    "Việt Nam, nation, VIỆT NAM"
  })
  void theHeadNamesTheAreaWithWhatItIs(String name, String level, String shown) {
    Occasion usual = Given.occasion("2024");
    Occasion occasion = new Occasion("1", name, level, "2024", usual.cutOff(), usual.published());
    assertThat(occasion.blanks()).containsEntry("AREA", shown).containsEntry("area", name);
  }
}
