package vn.tonghop.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.report.export.sheet.Spreadsheets;

/** Whatever a table holds, each form gives it back to the last digit and letter. */
@NullUnmarked
class FormsTest {
  private static final ExportedTable TABLE =
      new ExportedTable(
          "anything",
          "Grain: anything.",
          List.of(
              new ExportedColumn("code", ColumnKind.TEXT, "A text."),
              new ExportedColumn("value", ColumnKind.NUMBER, "A number."),
              new ExportedColumn("is_complete", ColumnKind.YES_NO, "Yes or no."),
              new ExportedColumn("valid_from", ColumnKind.DAY, "A day.")));

  private static final String[] TEXTS = {
    "06040", "=1+1", "+84", "-", "@a", "a,b;c", "say \"so\"", "two\nlines", "two\r\nlines", "",
    " blanks ", "\\.", "\tcell", "_x0041_", "Đại Đồng", "🌾", "-12,5", "'", "1e5", "NULL"
  };

  @TempDir private Path folder;

  private static List<String[]> randomRows(long seed) {
    Random random = new Random(seed);
    List<String[]> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      BigDecimal number =
          new BigDecimal(new BigInteger(1 + random.nextInt(80), random), random.nextInt(7));
      rows.add(
          new String[] {
            random.nextInt(9) == 0 ? null : TEXTS[random.nextInt(TEXTS.length)],
            random.nextInt(9) == 0
                ? null
                : (random.nextBoolean() ? number : number.negate()).toPlainString(),
            random.nextInt(9) == 0 ? null : Boolean.toString(random.nextBoolean()),
            random.nextInt(9) == 0 ? null : "20" + (10 + random.nextInt(30)) + "-02-28"
          });
    }
    return rows;
  }

  private static void write(RowSink sink, List<String[]> rows) throws IOException {
    ExportedRow row = new ExportedRow(4);
    row.putDecimals(2);
    for (String[] cells : rows) {
      for (int i = 0; i < cells.length; i++) {
        row.put(i, cells[i]);
      }
      sink.row(row);
    }
    sink.finish();
  }

  private static List<String[]> read(byte[] bytes, char delimiter) throws Exception {
    try (CSVReader reader =
        new CSVReaderBuilder(
                new StringReader(
                    new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "")))
            .withKeepCarriageReturn(true)
            .withCSVParser(new RFC4180ParserBuilder().withSeparator(delimiter).build())
            .build()) {
      List<String[]> all = reader.readAll();
      return all.subList(1, all.size());
    }
  }

  // The reader keeps the end of the line in its last cell.
  private static String cell(String[] cells, int i) {
    return i == cells.length - 1 ? cells[i].replaceAll("\r$", "") : cells[i];
  }

  @Test
  void csvGivesBackWhatItGot() throws Exception {
    for (long seed = 0; seed < 20; seed++) {
      List<String[]> rows = randomRows(seed);
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      write(new PlainCsv(plain, TABLE), rows);
      ByteArrayOutputStream vietnamese = new ByteArrayOutputStream();
      write(new SpreadsheetCsv(vietnamese, TABLE), rows);
      List<String[]> read = read(plain.toByteArray(), ',');
      List<String[]> opened = read(vietnamese.toByteArray(), ';');
      assertThat(read).hasSize(rows.size());
      assertThat(opened).hasSize(rows.size());
      for (int i = 0; i < rows.size(); i++) {
        for (int j = 0; j < 4; j++) {
          String expected = rows.get(i)[j] == null ? "" : rows.get(i)[j];
          assertThat(cell(read.get(i), j)).isEqualTo(expected);
          String shown = cell(opened.get(i), j);
          switch (j) {
            case 0 -> assertThat(shown).matches("(?s)'?" + java.util.regex.Pattern.quote(expected));
            case 1 -> assertThat(shown.replace(',', '.')).isEqualTo(expected);
            default -> assertThat(shown.isEmpty()).isEqualTo(expected.isEmpty());
          }
          assertThat(shown).doesNotMatch("(?s)[=@\t].*").doesNotMatch("(?s)[-+]\\D.*");
        }
      }
    }
  }

  @Test
  void aSpreadsheetGivesBackWhatItGotOnAsManySheetsAsItTakes() throws Exception {
    List<String[]> rows = randomRows(7);
    Path raw = folder.resolve("raw.xlsx");
    try (OutputStream out = Files.newOutputStream(raw)) {
      Spreadsheets.write(out, TABLE, 101, sink -> write(sink, rows));
    }
    Path file = folder.resolve("steady.xlsx");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      vn.tonghop.report.export.sheet.SteadyZip.copy(
          raw, channel, Instant.parse("2025-03-03T02:00:00Z"));
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
      assertThat(workbook.getProperties().getCoreProperties().getCreated())
          .isEqualTo(Instant.parse("2025-03-03T02:00:00Z"));
      for (int i = 0; i < rows.size(); i++) {
        XSSFSheet sheet = workbook.getSheetAt(i / 100);
        String[] expected = rows.get(i);
        int at = 1 + i % 100;
        Cell text = sheet.getRow(at) == null ? null : sheet.getRow(at).getCell(0);
        assertThat(text == null ? null : text.getStringCellValue()).isEqualTo(expected[0]);
        Cell number = sheet.getRow(at) == null ? null : sheet.getRow(at).getCell(1);
        if (expected[1] == null) {
          assertThat(number).isNull();
        } else {
          BigDecimal exact = new BigDecimal(expected[1]);
          boolean isText = exact.stripTrailingZeros().precision() > 15;
          assertThat(number.getCellType()).isEqualTo(isText ? CellType.STRING : CellType.NUMERIC);
          assertThat(
                  isText
                      ? new BigDecimal(number.getStringCellValue())
                      : BigDecimal.valueOf(number.getNumericCellValue()))
              .isEqualByComparingTo(exact);
        }
        Cell day = sheet.getRow(at) == null ? null : sheet.getRow(at).getCell(3);
        if (expected[3] != null) {
          assertThat(day.getLocalDateTimeCellValue().toLocalDate()).hasToString(expected[3]);
        }
      }
      String notes = workbook.getSheet("Ghi chú").getRow(1).getCell(1).getStringCellValue();
      assertThat(notes).isEqualTo("anything");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024, A, 2024",
    "2024-H1, 2024-S1, S, 2024S1",
    "2024-9M, 2024-01-01/P9M, _O,",
    "2024-Q3, 2024-Q3, Q, 2024Q3",
    "2024-11, 2024-11, M, 202411"
  })
  void aPeriodIsWrittenAsOthersWriteIt(String code, String sdmx, String frequency, String dhis2) {
    PeriodForms forms = PeriodForms.of(code);
    assertThat(forms.sdmx()).isEqualTo(sdmx);
    assertThat(forms.frequency()).isEqualTo(frequency);
    assertThat(forms.dhis2().orElse(null)).isEqualTo(dhis2);
  }

  @Test
  void aCodeThatIsUsedAgainIsThatOfWhoBearsItOnTheCutOffDay() {
    PlaceCodes codes =
        new PlaceCodes(
            List.of(
                commune("06040", "2020-01-01", "2024-11-30"),
                commune("06040", "2024-12-01", null),
                commune("06001", "2020-01-01", null)),
            java.time.LocalDate.of(2024, 11, 30));
    assertThat(codes.of("06040", "2020-01-01")).isEqualTo("06040");
    assertThat(codes.of("06040", "2024-12-01")).isEqualTo("06040_20241201");
    assertThat(codes.of("06001", "2020-01-01")).isEqualTo("06001");
  }

  private static PlaceCodes.Commune commune(String code, String from, String to) {
    return new PlaceCodes.Commune(
        code,
        code,
        "180",
        java.time.LocalDate.parse(from),
        to == null ? null : java.time.LocalDate.parse(to));
  }

  @Test
  void nothingIsLeftOfWhatWasGivenUp() throws Exception {
    Path place = folder.resolve("given-up.csv");
    try (ExportPlace given = ExportPlace.ofFile(place)) {
      given.stream().close();
      assertThat(place).doesNotExist();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatAKilledProcessLeftIsClearedAwayAndWhatALivingOneWritesIsNot() throws Exception {
    String killed = ".figures." + UUID.randomUUID();
    Files.writeString(folder.resolve(killed + ".lock"), "");
    Files.writeString(Files.createDirectory(folder.resolve(killed + ".part")).resolve("a"), "half");
    // It was killed when it had taken the old away and not put the new there yet.
    Files.writeString(Files.createDirectory(folder.resolve(killed + ".old")).resolve("a"), "old");
    Path other = Files.writeString(folder.resolve(".figures.csv.part"), "another's");
    Path place = folder.resolve("figures");

    try (ExportPlace living = ExportPlace.ofFolder(place, Set.of("a"))) {
      assertThat(place.resolve("a")).hasContent("old");
      Files.writeString(Files.createDirectory(living.part()).resolve("a"), "new");
      try (ExportPlace second = ExportPlace.ofFolder(place, Set.of("a"))) {
        assertThat(living.part().resolve("a")).hasContent("new");
        assertThat(second.part()).isNotEqualTo(living.part());
      }
      living.commit();
    }
    assertThat(place.resolve("a")).hasContent("new");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(place, other);
    }
  }
}
