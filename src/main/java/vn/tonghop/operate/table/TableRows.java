package vn.tonghop.operate.table;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as a table for people, numbers as the database writes them. */
public final class TableRows implements RowPrinter {
  private final PrintWriter out;
  private final TextTable table;
  private long rows;

  TableRows(PrintWriter out, List<Column> columns) {
    this.out = out;
    this.table =
        new TextTable(
            out,
            columns.stream().map(Column::name).toList(),
            columns.stream().map(Column::numeric).toList());
  }

  @Override
  public void row(List<@Nullable Object> values) {
    rows++;
    table.row(values.stream().map(TableRows::text).toList());
  }

  @Override
  public void end() {
    table.end();
    out.println(rows == 1 ? "(1 row)" : "(" + rows + " rows)");
  }

  /** A value as it stands in a table; null is nothing. */
  public static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
