package vn.tonghop.report.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** CSV for programs: UTF-8, comma, point, the view's column names. */
public final class PlainCsv implements RowSink {
  private final Writer out;
  private final CsvText text;

  /** Writes the header. */
  public PlainCsv(OutputStream stream, ExportedTable table) throws IOException {
    this.out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    this.text = new CsvText(out, ',');
    table.columns().forEach(column -> text.cell(column.name()));
    text.end();
  }

  @Override
  public void row(ExportedRow row) throws IOException {
    for (int i = 0; i < row.size(); i++) {
      text.cell(row.cell(i));
    }
    text.end();
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
