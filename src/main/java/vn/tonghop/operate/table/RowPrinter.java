package vn.tonghop.operate.table;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints rows one after another, so that their number does not matter. */
public interface RowPrinter {

  /** Prints one row; a value is null, a String, a Number or a Boolean. */
  void row(List<@Nullable Object> values);

  /** Prints what ends the rows. */
  void end();

  /** A printer of rows that have these columns. */
  static RowPrinter of(Style style, PrintWriter out, List<Column> columns) {
    return switch (style) {
      case TABLE -> new TableRows(out, columns, "NULL", Integer.MAX_VALUE);
      case LISTING -> new TableRows(out, columns, "", TableRows.LONGEST_CELL);
      case WHOLE -> new TableRows(out, columns, "", Integer.MAX_VALUE);
      case CSV -> new CsvRows(out, columns);
      case JSON -> new JsonRows(out, columns);
    };
  }

  /**
   * A column of a result.
   *
   * @param name its name in the database
   * @param numeric whether it holds numbers
   */
  record Column(String name, boolean numeric) {}
}
