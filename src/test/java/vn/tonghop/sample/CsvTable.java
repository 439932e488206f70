package vn.tonghop.sample;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows of a comma-separated file with a header. */
final class CsvTable {
  private CsvTable() {}

  /**
   * Reads a file.
   *
   * @return its rows, each from column name to cell; an empty cell is an empty text
   */
  static List<Map<String, String>> read(Path file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVReaderHeaderAware csv = new CSVReaderHeaderAware(text)) {
      for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
        rows.add(row);
      }
    } catch (CsvValidationException e) {
      throw new IOException("%s: %s".formatted(file, e.getMessage()), e);
    }
    return rows;
  }
}
