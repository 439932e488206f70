package vn.tonghop.report.export.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tonghop.report.export.ExportedColumn;
import vn.tonghop.report.export.ExportedRow;
import vn.tonghop.report.export.ExportedTable;
import vn.tonghop.report.export.RowSink;

/** The rows of one table, which go on on a further sheet where one is full. */
final class SheetRows implements RowSink {
  private static final int ROWS_KEPT = 200;

  private final Workbook workbook;
  private final ExportedTable table;
  private final int mostRows;
  private final List<Sheet> full = new ArrayList<>();
  private final SheetCells cells;
  private Worksheet sheet;
  private int rows;

  /**
   * A sheet that is written.
   *
   * @param rows without its header
   */
  record Sheet(String name, int rows) {}

  SheetRows(Workbook workbook, ExportedTable table, int mostRows) {
    this.workbook = workbook;
    this.table = table;
    this.mostRows = mostRows;
    this.cells = new SheetCells(table);
    this.sheet = begin();
  }

  private Worksheet begin() {
    String name = table.name() + (full.isEmpty() ? "" : " (" + (full.size() + 1) + ")");
    Worksheet begun = workbook.newWorksheet(name);
    begun.freezePane(0, 1);
    for (int i = 0; i < table.columns().size(); i++) {
      ExportedColumn column = table.columns().get(i);
      begun.width(i, SheetCells.width(column));
      begun.inlineString(0, i, column.name());
      begun.style(0, i).bold().fillColor("D9E2F3").wrapText(true).set();
    }
    rows = 1;
    return begun;
  }

  @Override
  public void row(ExportedRow row) throws IOException {
    if (rows == mostRows) {
      end();
      sheet = begin();
    }
    cells.write(sheet, rows, row);
    rows++;
    if (rows % ROWS_KEPT == 0) {
      sheet.flush();
    }
  }

  private void end() throws IOException {
    sheet.setAutoFilter(0, 0, rows - 1, table.columns().size() - 1);
    sheet.repeatRows(0);
    sheet.finish();
    full.add(new Sheet(sheet.getName(), rows - 1));
  }

  @Override
  public void finish() throws IOException {
    end();
  }

  @Override
  public void close() {
    // Ends with the workbook.
  }

  ExportedTable table() {
    return table;
  }

  List<Sheet> sheets() {
    return full;
  }

  /** How many cells hold text though their column holds numbers. */
  long numbersAsText() {
    return cells.numbersAsText();
  }

  /** How many cells hold the beginning of a longer text. */
  long textsCut() {
    return cells.textsCut();
  }
}
