package vn.tonghop.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A record together with the row that it was read from.
 *
 * @param row where to report a mistake
 * @param value what was read
 */
record Entry<T>(CsvRow row, T value) {

  static <T> List<T> values(List<Entry<T>> entries) {
    return entries.stream().map(Entry::value).toList();
  }

  /**
   * Reports every entry whose key an earlier one has.
   *
   * @param column where to report it
   * @param columns the columns that make the key, for the message
   */
  static <T> void reportDuplicates(
      List<Entry<T>> entries, String column, String columns, Function<T, Object> key) {
    Map<Object, CsvRow> first = new HashMap<>();
    for (Entry<T> entry : entries) {
      CsvRow earlier = first.putIfAbsent(key.apply(entry.value), entry.row);
      if (earlier != null) {
        entry.row.problem(
            column, "repeats the " + columns + " of line " + earlier.line() + "; remove one");
      }
    }
  }
}
