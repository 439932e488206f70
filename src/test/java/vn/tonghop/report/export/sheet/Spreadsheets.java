package vn.tonghop.report.export.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.tonghop.report.export.ExportedTable;
import vn.tonghop.report.export.RowSink;

/** Spreadsheets whose sheets are full sooner than those of the world. */
public final class Spreadsheets {
  private Spreadsheets() {}

  /** What writes the rows. */
  @FunctionalInterface
  public interface Rows {
    void into(RowSink sink) throws IOException;
  }

  public static void write(OutputStream out, ExportedTable table, int mostRows, Rows rows)
      throws IOException {
    Spreadsheet spreadsheet = new Spreadsheet(out, mostRows);
    rows.into(spreadsheet.table(table));
    spreadsheet.finish(List.of(List.of("content", "rows", ""), List.of("of", table.name(), "")));
  }
}
