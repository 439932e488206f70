package vn.tonghop.reference;

import java.util.List;

/**
 * What a file of reference data looks like.
 *
 * @param file its name
 * @param needed whether it must be there and have rows
 * @param columns headers that must be there
 * @param optional headers that may be left out, as if all their cells were empty
 */
record CsvLayout(String file, boolean needed, List<String> columns, List<String> optional) {

  boolean knows(String header) {
    return columns.contains(header) || optional.contains(header);
  }

  /** All headers, for a message. */
  String allColumns() {
    return optional.isEmpty()
        ? String.join(",", columns)
        : String.join(",", columns) + "," + String.join(",", optional);
  }
}
