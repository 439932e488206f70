package vn.tonghop.report.export.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tonghop.report.export.ExportedTable;
import vn.tonghop.report.export.RowSink;

/**
 * A spreadsheet of one or more tables and a sheet that explains them. Its bytes still tell when it
 * was written; {@link SteadyZip} takes that out.
 */
public final class Spreadsheet {
  /** What a sheet takes, its header included. */
  static final int MOST_ROWS = Worksheet.MAX_ROWS;

  /** Ratio and speed that suit a dump of millions of rows. */
  private static final int COMPRESSION = 1;

  private final Workbook workbook;
  private final int mostRows;
  private final List<SheetRows> tables = new ArrayList<>();

  /** Writes to a stream, which the caller closes. */
  public Spreadsheet(OutputStream out) {
    this(out, MOST_ROWS);
  }

  Spreadsheet(OutputStream out, int mostRows) {
    this.workbook = new Workbook(out, "Tong hop", "1.0");
    this.workbook.setCompressionLevel(COMPRESSION);
    this.mostRows = mostRows;
  }

  /** Begins the next table, on a sheet of its own. */
  public RowSink table(ExportedTable table) {
    SheetRows rows = new SheetRows(workbook, table, mostRows);
    tables.add(rows);
    return rows;
  }

  /**
   * Ends the spreadsheet with the sheet that explains it.
   *
   * @param facts what it is about: a name and what is said of it
   */
  public void finish(List<List<String>> facts) throws IOException {
    new ExplainingSheet(workbook.newWorksheet("Ghi chú")).write(facts, tables);
    workbook.finish();
  }

  /** How many sheets the rows of tables have taken. */
  public int sheets() {
    return tables.stream().mapToInt(table -> table.sheets().size()).sum();
  }
}
