package vn.tonghop.reference;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows of one file.
 *
 * @param file its name
 * @param readable false when the file or its header is missing, so that other files' references to
 *     it cannot be judged and would only repeat the same mistake
 * @param rows in the order of the file
 */
record CsvTable(String file, boolean readable, List<CsvRow> rows) {

  /** Reads every row; rows with a mistake are left out. */
  <T> List<Entry<T>> entries(Function<CsvRow, T> reader) {
    return rows.stream()
        .filter(CsvRow::sound)
        .map(row -> new Entry<>(row, reader.apply(row)))
        .filter(entry -> entry.row().sound())
        .toList();
  }

  /** The values of a column, those of faulty rows too: what is faulty is not unknown. */
  Set<String> values(String column) {
    return rows.stream().map(row -> row.raw(column)).collect(Collectors.toSet());
  }

  /** Values of a column that stand in a row with a mistake. */
  Set<String> faulty(String column) {
    return rows.stream()
        .filter(row -> !row.sound())
        .map(row -> row.raw(column))
        .collect(Collectors.toSet());
  }
}
