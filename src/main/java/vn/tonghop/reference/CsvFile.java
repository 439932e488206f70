package vn.tonghop.reference;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one file of reference data into rows, by the headers of its columns. */
final class CsvFile {
  private final CsvLayout layout;
  private final ReferenceProblems problems;

  private CsvFile(CsvLayout layout, ReferenceProblems problems) {
    this.layout = layout;
    this.problems = problems;
  }

  /** Reads a file; whatever is wrong with it as a whole is among {@code problems} afterwards. */
  static CsvTable read(Path folder, CsvLayout layout, ReferenceProblems problems) {
    return new CsvFile(layout, problems).read(folder.resolve(layout.file()));
  }

  private CsvTable read(Path path) {
    if (!Files.exists(path)) {
      if (layout.needed()) {
        problems.add(layout.file(), "is missing; expected it at " + path);
      }
      return table(!layout.needed(), List.of());
    }
    Optional<String> text;
    try {
      text = Utf8Text.decode(layout.file(), Files.readAllBytes(path), problems);
    } catch (IOException e) {
      problems.add(layout.file(), "cannot be read: " + e);
      text = Optional.empty();
    }
    return text.map(this::parse).orElseGet(() -> table(false, List.of()));
  }

  private CsvTable parse(String text) {
    List<CsvRow> rows = new ArrayList<>();
    List<String> header = List.of();
    int line = 1;
    try (CSVReader reader =
        new CSVReaderBuilder(new StringReader(text))
            .withCSVParser(new RFC4180ParserBuilder().build())
            .build()) {
      for (String[] cells = reader.readNext(); cells != null; cells = reader.readNext()) {
        List<String> row = Arrays.stream(cells).map(CsvFile::clean).toList();
        if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
          if (!header.isEmpty()) {
            rows.add(row(line, header, row));
          } else if (goodHeader(line, row)) {
            header = row;
          } else {
            return table(false, List.of());
          }
        }
        line = Math.toIntExact(reader.getLinesRead()) + 1;
      }
    } catch (CsvValidationException | IOException e) {
      problems.add(
          layout.file(), line, null, null, "a quotation mark is opened here and never closed");
      return table(false, List.of());
    }
    if (rows.isEmpty() && layout.needed()) {
      problems.add(
          layout.file(),
          header.isEmpty()
              ? "is empty; its first line must be " + layout.allColumns()
              : "has a header row and nothing below it");
      return table(false, List.of());
    }
    return table(true, rows);
  }

  /** Composed Unicode throughout: a name typed on another system must not be another name. */
  private static String clean(String cell) {
    return Normalizer.normalize(cell, Normalizer.Form.NFC).replace('\u00A0', ' ').strip();
  }

  private boolean goodHeader(int line, List<String> header) {
    char separator = separator(header);
    if (separator != ',') {
      problems.add(
          layout.file(),
          line,
          null,
          null,
          "a spreadsheet saved this file with "
              + (separator == ';' ? "semicolons" : "tabs")
              + " between the cells; save it with commas (in LibreOffice: edit filter settings,"
              + " field delimiter ','; in Excel: set the list separator of Windows to ',')");
      return false;
    }
    boolean good = true;
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!layout.knows(column)) {
        problems.add(
            layout.file(),
            line,
            column,
            column,
            "'" + column + "' is no column of this file; the columns are " + layout.allColumns());
        good = false;
      } else if (!seen.add(column)) {
        problems.add(layout.file(), line, column, column, "'" + column + "' is a column twice");
        good = false;
      }
    }
    for (String column : layout.columns()) {
      if (!seen.contains(column)) {
        problems.add(
            layout.file(), line, column, null, "the column is missing; add it to the header row");
        good = false;
      }
    }
    return good;
  }

  /** What stands between the column titles, where they are not taken apart by commas. */
  private char separator(List<String> header) {
    for (char separator : new char[] {';', '\t'}) {
      String[] columns = header.get(0).split(String.valueOf(separator), -1);
      if (header.size() == 1 && columns.length > 1 && layout.knows(columns[0].strip())) {
        return separator;
      }
    }
    return ',';
  }

  private CsvRow row(int line, List<String> header, List<String> cells) {
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
      byColumn.put(header.get(i), cells.get(i));
    }
    CsvRow row = new CsvRow(layout.file(), line, byColumn, problems);
    if (cells.size() != header.size()) {
      row.problem(
          "has "
              + cells.size()
              + " cells where the header has "
              + header.size()
              + "; put text with a comma in quotation marks");
    }
    return row;
  }

  private CsvTable table(boolean readable, List<CsvRow> rows) {
    return new CsvTable(layout.file(), readable, List.copyOf(rows));
  }
}
