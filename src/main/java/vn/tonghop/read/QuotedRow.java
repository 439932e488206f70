package vn.tonghop.read;

import org.jspecify.annotations.Nullable;

/** A row that was written into one cell: a spreadsheet took the line for a text and quoted it. */
final class QuotedRow {
  private static final char QUOTE = '"';

  private QuotedRow() {}

  /**
   * Takes the quotation marks off a line that stands between them as a whole.
   *
   * @param delimiter what separates cells; empty ones may follow
   * @return the line as it was, or null where it is not quoted as a whole or has but one cell
   */
  static @Nullable String unquoted(String line, char delimiter) {
    if (line.isEmpty() || line.charAt(0) != QUOTE) {
      return null;
    }
    int end = line.length();
    while (end > 1 && (line.charAt(end - 1) == delimiter || line.charAt(end - 1) == ' ')) {
      end--;
    }
    if (end < 3 || line.charAt(end - 1) != QUOTE || line.indexOf(delimiter) > end) {
      return null;
    }
    for (int i = 1; i < end - 1; i++) {
      if (line.charAt(i) == QUOTE && (i + 1 == end - 1 || line.charAt(++i) != QUOTE)) {
        return null;
      }
    }
    String row = line.substring(1, end - 1);
    return row.indexOf(delimiter) < 0 ? null : row.replace("\"\"", "\"");
  }
}
