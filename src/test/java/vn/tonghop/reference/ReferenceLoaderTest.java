package vn.tonghop.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.words.ColumnRole;

class ReferenceLoaderTest {
  private ReferenceFiles files;

  @BeforeEach
  void writeValidFiles(@TempDir Path config) {
    files = new ReferenceFiles(config);
  }

  @Test
  void readsEveryFile() {
    ReferenceData data = files.load();

    assertThat(data.areas())
        .containsExactly(
            new Area("20", "Lạng Sơn", "province", null, null, null),
            new Area("180", "Tràng Định", "district", "20", null, null));
    assertThat(data.communes())
        .hasSize(4)
        .contains(
            new Commune(
                "06040",
                "Xã Đại Đồng",
                "xa",
                "180",
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2024, 11, 30)));
    assertThat(data.successions())
        .contains(
            new Succession(
                "06040", "06025", LocalDate.of(2024, 12, 1), new BigDecimal("0.1"), "population"));
    assertThat(data.units())
        .contains(new Unit("m2", "area", BigDecimal.ONE, List.of("m²", "mét vuông")));
    assertThat(data.targets())
        .contains(
            new Target(
                2024,
                "hdnd_huyen",
                "05995",
                "RICE",
                TargetKind.REDUCTION,
                new BigDecimal("1.5"),
                null,
                LocalDate.of(2024, 1, 5)));
    assertThat(data.periods().get(0).cutOff()).isEqualTo("2024-11-30");
    assertThat(data.forms())
        .containsOnly(
            Map.entry(
                "KTXH", new Form("KTXH", "Báo cáo kinh tế - xã hội", List.of("AREA", "RICE"), 5)));
    assertThat(data.headerWords().get(ColumnRole.PLAN))
        .containsExactly("kế hoạch", "KH", "kế hoạch năm {year}");
  }

  @Test
  void takesTheDefaultsWhereCellsAreEmpty() {
    ReferenceData data = files.load();

    assertThat(data.indicators().get(2))
        .isEqualTo(
            new Indicator(
                "MAIZE",
                "Diện tích ngô",
                "Maize area",
                "ha",
                Aggregation.SUM,
                Behaviour.FLOW,
                Direction.NONE,
                0,
                Source.SUBMITTED,
                "AREA",
                null,
                null,
                null,
                null,
                null,
                List.of("Ngô")));
    assertThat(data.targets().get(1).kind()).isEqualTo(TargetKind.LEVEL);
  }

  @Test
  void readsColumnsInAnyOrderAfterAByteOrderMark() {
    files.write(
        "areas.csv",
        """
        \uFEFFparent,level,code,name
        ,district,180,"Tràng Định, Lạng Sơn"
        """);

    assertThat(files.load().areas())
        .containsExactly(new Area("180", "Tràng Định, Lạng Sơn", "district", null, null, null));
  }

  @Test
  void needsNeitherSuccessionNorTargetsNorPeriods() {
    files.remove("succession.csv");
    files.write("targets.csv", "");
    files.write("periods.csv", "period,starts,ends,cut_off,deadline\n");

    ReferenceData data = files.load();

    assertThat(data.successions()).isEmpty();
    assertThat(data.targets()).isEmpty();
    assertThat(data.periods()).isEmpty();
  }

  @Test
  void namesAMissingFileOnce() {
    files.remove("areas.csv");

    assertThat(files.mistakes())
        .containsExactly("areas.csv: is missing; expected it at " + files.path("areas.csv"));
  }

  @Test
  void namesMissingUnknownAndRepeatedColumns() {
    files.with("units.csv", "code,dimension,factor,aliases", "code,dimension,dimension,alias");

    assertThat(files.mistakes())
        .containsExactly(
            "units.csv, line 1, column dimension: 'dimension' is a column twice",
            "units.csv, line 1, column alias: 'alias' is no column of this file; the columns are"
                + " code,dimension,factor,aliases",
            "units.csv, line 1, column factor: the column is missing; add it to the header row");
  }

  @Test
  void reportsAllMistakesOfAllFilesAtOnce() {
    files
        .with("indicators.csv", "0,9000", "abc,9000")
        .with("communes.csv", "05995,Thị trấn Thất Khê", "5995,")
        .with("units.csv", "10000", "0")
        .with("periods.csv", "2024-12-05", "5/12/2024");

    assertThatThrownBy(() -> files.load())
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining(
            "indicators.csv, line 2, column min: 'abc' is not a number; write digits only, with a"
                + " dot before the decimals, such as 1206.46")
        .hasMessageContaining("communes.csv, line 2, column name: is empty")
        .hasMessageContaining("units.csv, line 3, column factor: '0' is not above 0")
        .hasMessageContaining(
            "periods.csv, line 2, column deadline: '5/12/2024' is not a date; write"
                + " year-month-day, such as 2024-11-30");
  }

  @Test
  void tellsFileLineColumnAndValueOfEachMistake() {
    files.with("targets.csv", "10560.49", "\"10.560,49\"");

    assertThatThrownBy(() -> files.load())
        .isInstanceOfSatisfying(
            ReferenceException.class,
            e -> {
              ReferenceProblem problem = e.problems().get(0);
              assertThat(problem.file()).isEqualTo("targets.csv");
              assertThat(problem.line()).isEqualTo(2);
              assertThat(problem.column()).isEqualTo("value");
              assertThat(problem.value()).isEqualTo("10.560,49");
            });
  }

  @Test
  void countsLinesAfterACellOfTwoLines() {
    files.write("units.csv", "code,dimension,factor\nha,\"area\nof land\",1\n\nm2,area,x\n%,p,1\n");

    assertThat(files.mistakes()).singleElement().asString().startsWith("units.csv, line 5,");
  }

  @Test
  void reportsARowWithTooManyOrTooFewCells() {
    files.withRow("areas.csv", "30,Hà Giang, tỉnh,province,").withRow("areas.csv", "31,Cao Bằng");

    assertThat(files.mistakes())
        .containsExactly(
            "areas.csv, line 4: has 5 cells where the header has 4; put text with a comma in"
                + " quotation marks",
            "areas.csv, line 5: has 2 cells where the header has 4; put text with a comma in"
                + " quotation marks");
  }

  @Test
  void reportsAQuotationMarkThatIsNeverClosed() {
    files.withRow("areas.csv", "30,\"Hà Giang,province,");

    assertThat(files.mistakes())
        .containsExactly("areas.csv, line 4: a quotation mark is opened here and never closed");
  }

  @Test
  void reportsTheLineThatIsNotUtf8() {
    files.write(
        "areas.csv",
        "code,name,level\n180,Trang Dinh,district\n20,H\u00e0 Giang,province"
            .getBytes(Charset.forName("windows-1252")));
    assertThat(files.mistakes())
        .containsExactly(
            "areas.csv, line 3: is not UTF-8; save the file as \"CSV UTF-8\" or UTF-8");
  }

  @Test
  void tellsEveryMistakeOfARowAtOnce() {
    assertThat(
            files
                .withRow("communes.csv", "6040,Xã Mới,town,999,1/1/2025,")
                .withRow("targets.csv", "2024,hdnd_huyen,999,NOTHING,at_least,x,2024")
                .withRow("succession.csv", "06040,06025,2024-12-02,2,population")
                .withRow("indicators.csv", "NEW,Mới,New,acre,ratio,flow,,x,,GONE,GONE,GONE,-1,9,1,")
                .mistakes())
        .extracting(mistake -> mistake.replaceAll(": .*", ""))
        .containsExactlyInAnyOrder(
            "communes.csv, line 6, column code",
            "communes.csv, line 6, column type",
            "communes.csv, line 6, column area",
            "communes.csv, line 6, column valid_from",
            "targets.csv, line 5, column place",
            "targets.csv, line 5, column indicator",
            "targets.csv, line 5, column kind",
            "targets.csv, line 5, column value",
            "targets.csv, line 5, column assigned_on",
            "succession.csv, line 5, column share",
            "indicators.csv, line 6, column decimals",
            "indicators.csv, line 6, column uom",
            "indicators.csv, line 6, column parent",
            "indicators.csv, line 6, column numerator",
            "indicators.csv, line 6, column denominator",
            "indicators.csv, line 6, column scale",
            "indicators.csv, line 6, column min");
  }

  @Test
  void aTableThatASpreadsheetSavedWithSemicolonsIsOneMistake() {
    for (String file : List.of("communes.csv", "targets.csv", "units.csv")) {
      files.with(file, ",", ";");
    }

    assertThat(files.mistakes())
        .hasSize(3)
        .allMatch(
            mistake -> mistake.contains(", line 1: a spreadsheet saved this file with semic"));
  }

  @Test
  void zerosDatesAndDecimalsThatASpreadsheetSpoiltAreOneMistakeAColumn() {
    files
        .with("communes.csv", "\n0", "\n")
        .with("communes.csv", "2020-01-01", "01/01/2020")
        .with("communes.csv", "2024-12-01", "01/12/2024")
        .with("targets.csv", "10560.49", "\"10.560,49\"")
        .with("targets.csv", "10000", "\"10000,0\"")
        .with("targets.csv", "1.5", "\"1,5\"");

    assertThat(files.mistakes())
        .containsExactlyInAnyOrder(
            "communes.csv, line 2, column code: '5995' and 3 more down to line 5 lost the zero at the"
                + " beginning, because a spreadsheet took the codes for numbers; format the column as"
                + " text and write 05995",
            "communes.csv, line 2, column valid_from: '01/01/2020' and 3 more down to line 5 are dates"
                + " as a spreadsheet writes them; format the column as text and write year-month-day,"
                + " such as 2024-11-30",
            "targets.csv, line 2, column value: '10.560,49' and 2 more down to line 4 have a decimal"
                + " comma, as spreadsheets write in Vietnamese; write 10560.49");
  }

  @Test
  void codesThatLostTheirZeroInEveryFileAreToldInEveryFile() {
    files
        .with("communes.csv", "\n0", "\n")
        .with("succession.csv", "0", "")
        .with("targets.csv", "05995", "5995");

    assertThat(files.mistakes())
        .anyMatch(
            mistake -> mistake.startsWith("communes.csv, line 2, column code: '5995' and 3 more"))
        .anyMatch(
            mistake -> mistake.contains("targets.csv, line 4, column place: '5995' is not five"));
  }
}
