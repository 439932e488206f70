package vn.tonghop.operate.table;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import vn.tonghop.operate.table.RowPrinter.Column;

/** A result of the database as plain values: texts, numbers, booleans, and moments in ISO 8601. */
public final class ResultRows {
  /** With its seconds, also where there are none: all moments look alike. */
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private ResultRows() {}

  /**
   * Prints a result row by row, and tells how many rows there were.
   *
   * @param printers makes the printer for the columns that the result has
   */
  public static ResultSetExtractor<Integer> printing(Function<List<Column>, RowPrinter> printers) {
    return result -> {
      RowPrinter printer = printers.apply(columns(result));
      int rows = 0;
      while (result.next()) {
        printer.row(row(result));
        rows++;
      }
      printer.end();
      return rows;
    };
  }

  /** The columns of a result, in their order. */
  public static List<Column> columns(ResultSet result) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(new Column(meta.getColumnLabel(i), isNumeric(meta.getColumnType(i))));
    }
    return columns;
  }

  /** The row that the result stands at. */
  public static List<@Nullable Object> row(ResultSet result) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    List<@Nullable Object> row = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      row.add(value(result, i, meta.getColumnType(i), meta.getColumnTypeName(i)));
    }
    return row;
  }

  private static @Nullable Object value(ResultSet result, int i, int type, String name)
      throws SQLException {
    String text = result.getString(i);
    if (text == null) {
      return null;
    }
    if (name.equals("timestamptz")) {
      OffsetDateTime moment = result.getObject(i, OffsetDateTime.class);
      return moment == null
              || moment.equals(OffsetDateTime.MAX)
              || moment.equals(OffsetDateTime.MIN)
          ? text
          : MOMENT.format(
              moment.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
    }
    if (type == Types.BIT || type == Types.BOOLEAN) {
      return name.equals("bool") ? (Object) result.getBoolean(i) : text;
    }
    // NaN and infinity are numbers to PostgreSQL, but not to JSON.
    boolean plain =
        isNumeric(type)
            && !name.equals("money")
            && !text.isEmpty()
            && !text.endsWith("N")
            && !text.endsWith("y");
    return plain ? new java.math.BigDecimal(text) : text;
  }

  private static boolean isNumeric(int type) {
    return switch (type) {
      case Types.NUMERIC,
          Types.DECIMAL,
          Types.INTEGER,
          Types.BIGINT,
          Types.SMALLINT,
          Types.REAL,
          Types.DOUBLE ->
          true;
      default -> false;
    };
  }
}
