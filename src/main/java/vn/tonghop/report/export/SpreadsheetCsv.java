package vn.tonghop.report.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.report.SafeCell;

/**
 * CSV that a Vietnamese spreadsheet opens by a double click: BOM, {@code ;}, decimal comma,
 * Vietnamese titles, and no cell that it would run.
 */
public final class SpreadsheetCsv implements RowSink {
  private final Writer out;
  private final CsvText text;
  private final List<ExportedColumn> columns;

  /** Writes the header. */
  public SpreadsheetCsv(OutputStream stream, ExportedTable table) throws IOException {
    this.out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    this.text = new CsvText(out, ';');
    this.columns = table.columns();
    out.write('\uFEFF');
    columns.forEach(column -> text.cell(column.title()));
    text.end();
  }

  @Override
  public void row(ExportedRow row) throws IOException {
    for (int i = 0; i < row.size(); i++) {
      text.cell(shown(row.cell(i), columns.get(i).kind()));
    }
    text.end();
  }

  private static @Nullable String shown(@Nullable String cell, ColumnKind kind) {
    if (cell == null) {
      return null;
    }
    return switch (kind) {
      case INTEGER, DAY -> cell;
      case NUMBER -> cell.replace('.', ',');
      case YES_NO -> cell.equals("true") ? "có" : "không";
      case MOMENT -> Published.onTheOfficesClock(Instant.parse(cell));
      case TEXT -> SafeCell.harmless(cell);
    };
  }

  @Override
  public void finish() throws IOException {
    text.hand();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
