package vn.tonghop.operate.table;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows as a table for people, numbers as the database writes them. */
public final class TableRows implements RowPrinter {
  /** As wide as a narrow terminal. */
  static final int LONGEST_CELL = 80;

  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(\\.\\d+)?Z");

  private final PrintWriter out;
  private final String none;
  private final int longest;
  private final TextTable table;
  private long rows;

  /**
   * Begins a table.
   *
   * @param none what stands for null
   * @param longest letters of a cell, at the most
   */
  TableRows(PrintWriter out, List<Column> columns, String none, int longest) {
    this.none = none;
    this.longest = longest;
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
    table.row(values.stream().map(this::cell).toList());
  }

  @Override
  public void end() {
    table.end();
    out.println(rows == 1 ? "(1 row)" : "(" + rows + " rows)");
  }

  private String cell(@Nullable Object value) {
    if (value == null) {
      return none;
    }
    String text = text(value);
    if (longest == Integer.MAX_VALUE) {
      return text;
    }
    String firstLine = text.lines().findFirst().orElse("");
    return TextTable.cut(
        toTheSecond(firstLine) + (firstLine.length() < text.strip().length() ? " …" : ""), longest);
  }

  /** A moment without parts of its second; anything else as it is. */
  public static String toTheSecond(String text) {
    return MOMENT.matcher(text).matches() ? text.replaceFirst("\\.\\d+Z$", "Z") : text;
  }

  /** A value as it stands in a table; null is nothing. */
  public static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
