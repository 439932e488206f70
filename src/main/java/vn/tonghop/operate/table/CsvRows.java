package vn.tonghop.operate.table;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as RFC 4180 has them, with a header. Null is an empty cell, an empty text a quoted one. */
final class CsvRows implements RowPrinter {
  private final PrintWriter out;

  CsvRows(PrintWriter out, List<Column> columns) {
    this.out = out;
    out.print(columns.stream().map(c -> cell(c.name())).collect(Collectors.joining(",")) + "\r\n");
  }

  @Override
  public void row(List<@Nullable Object> values) {
    out.print(values.stream().map(CsvRows::cell).collect(Collectors.joining(",")) + "\r\n");
  }

  @Override
  public void end() {
    out.flush();
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = TableRows.text(value);
    boolean quote = text.isEmpty() || text.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
