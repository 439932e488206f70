package vn.tonghop.operate.export;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A CSV file as a program that did not write it reads it: each row by the names of its columns. */
final class ReadCsv {
  private ReadCsv() {}

  static List<Map<String, String>> of(Path file) throws IOException {
    return of(file, ',');
  }

  static List<Map<String, String>> of(Path file, char delimiter) throws IOException {
    String text = Files.readString(file).replaceFirst("^\uFEFF", "");
    List<Map<String, String>> rows = new ArrayList<>();
    try (CSVReader reader =
        new CSVReaderBuilder(new StringReader(text))
            .withCSVParser(new RFC4180ParserBuilder().withSeparator(delimiter).build())
            .build()) {
      List<String[]> all = reader.readAll();
      for (String[] cells : all.subList(1, all.size())) {
        if (cells.length != all.get(0).length) {
          throw new IOException(file + " has a row of " + cells.length + " cells");
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
          row.put(all.get(0)[i], cells[i]);
        }
        rows.add(row);
      }
      return rows;
    } catch (CsvException e) {
      throw new IOException(e);
    }
  }
}
