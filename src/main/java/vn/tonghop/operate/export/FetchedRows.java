package vn.tonghop.operate.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.operate.session.Snapshot;
import vn.tonghop.report.export.ColumnKind;
import vn.tonghop.report.export.ExportedRow;
import vn.tonghop.report.export.ExportedTable;
import vn.tonghop.report.export.RowSource;

/**
 * The rows of a table, fetched as they are needed; many of them a portion of communes at a time.
 */
final class FetchedRows implements RowSource, AutoCloseable {
  private static final int COMMUNES = 200;

  /** The columns that only some forms need come behind those of the view. */
  private static final String DECIMALS = "decimals";

  private final Snapshot snapshot;
  private final Request request;
  private final String query;
  private final ExportedTable table;
  private final ExportedRow row;
  private final Iterator<String> portions;
  private String after = "";
  private @Nullable Stream<ExportedRow> fetched;
  private Iterator<ExportedRow> rows = List.<ExportedRow>of().iterator();
  private boolean hasBegun;

  FetchedRows(Snapshot snapshot, Request request, String view, ExportedTable table) {
    this.snapshot = snapshot;
    this.request = request;
    this.table = table;
    this.row = new ExportedRow(table.columns().size());
    boolean isPortioned = request.what().comesInPortions();
    this.query =
        "report/export/" + (request.what() == What.REFERENCE ? view : request.what().toString());
    Map<String, @Nullable Object> asked = request.parameters();
    asked.put("size", COMMUNES);
    this.portions =
        (isPortioned
                ? snapshot.few("report/export/portions", asked, String.class)
                : List.<String>of())
            .iterator();
  }

  @Override
  public @Nullable ExportedRow next() {
    while (!rows.hasNext()) {
      if (!fetchMore()) {
        return null;
      }
    }
    return rows.next();
  }

  private boolean fetchMore() {
    Map<String, @Nullable Object> parameters = request.parameters();
    if (request.what().comesInPortions()) {
      if (!portions.hasNext()) {
        return false;
      }
      String upTo = portions.next();
      parameters.put("after", after);
      parameters.put("up_to", upTo);
      after = upTo;
    } else if (hasBegun) {
      return false;
    }
    hasBegun = true;
    close();
    Stream<ExportedRow> next = snapshot.stream(query, parameters, (result, number) -> read(result));
    fetched = next;
    rows = next.iterator();
    return true;
  }

  private ExportedRow read(ResultSet result) throws SQLException {
    int columns = table.columns().size();
    for (int i = 0; i < columns; i++) {
      row.put(i, text(result, i + 1, table.columns().get(i).kind()));
    }
    boolean hasDecimals =
        result.getMetaData().getColumnCount() > columns
            && result.getMetaData().getColumnLabel(columns + 1).equals(DECIMALS);
    row.putDecimals(hasDecimals ? result.getInt(columns + 1) : -1);
    return row;
  }

  private static @Nullable String text(ResultSet result, int column, ColumnKind kind)
      throws SQLException {
    return switch (kind) {
      case MOMENT -> {
        OffsetDateTime moment = result.getObject(column, OffsetDateTime.class);
        yield moment == null ? null : moment.toInstant().toString();
      }
      case YES_NO -> {
        String text = result.getString(column);
        yield text == null ? null : text.equals("t") ? "true" : "false";
      }
      default -> result.getString(column);
    };
  }

  @Override
  public void close() {
    if (fetched != null) {
      fetched.close();
      fetched = null;
    }
  }
}
