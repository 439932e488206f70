package vn.tonghop.report.paper.word;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.tonghop.report.paper.PaperTable;
import vn.tonghop.report.paper.PaperTable.Column;
import vn.tonghop.report.paper.PaperTable.Row;

/** The table of a report in a document; its headings stand on every page. */
final class WordTable {
  private static final int SIZE = 12;
  private static final int SMALL = 10;
  private static final int PART = Measures.millimetres(3);
  private static final int PADDING = Measures.millimetres(1);

  private final PaperTable table;
  private final XWPFTable written;
  private final int[] widths;

  private WordTable(PaperTable table, XWPFTable written) {
    this.table = table;
    this.written = written;
    this.widths = widths(table);
  }

  /** Writes a table behind what a document has. */
  static void write(XWPFDocument document, PaperTable table) {
    WordTable word = new WordTable(table, document.createTable());
    word.frame();
    word.headings();
    for (Row row : table.rows()) {
      word.row(row);
    }
  }

  private static int[] widths(PaperTable table) {
    int all = table.columns().stream().mapToInt(Column::width).sum();
    return table.columns().stream()
        .mapToInt(column -> Measures.textWidth(true) * column.width() / all)
        .toArray();
  }

  private void frame() {
    lay(written, widths);
    CTTblPr properties = written.getCTTbl().getTblPr();
    var margins = properties.addNewTblCellMar();
    for (var side : List.of(margins.addNewLeft(), margins.addNewRight())) {
      side.setType(STTblWidth.DXA);
      side.setW(Measures.big(PADDING));
    }
  }

  /** Gives a table its columns' widths, which no content changes. */
  static void lay(XWPFTable table, int[] widths) {
    CTTblPr properties = table.getCTTbl().getTblPr();
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    table.setWidth(java.util.Arrays.stream(widths).sum());
    CTTblGrid grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    for (int i = grid.sizeOfGridColArray() - 1; i >= 0; i--) {
      grid.removeGridCol(i);
    }
    for (int width : widths) {
      grid.addNewGridCol().setW(Measures.big(width));
    }
  }

  private void headings() {
    List<Column> columns = table.columns();
    XWPFTableRow first = emptied(written.getRow(0));
    XWPFTableRow second = table.hasGroups() ? newRow() : first;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      int span = table.span(i);
      if (span > 0) {
        String text = column.group().isEmpty() ? column.heading() : column.group();
        XWPFTableCell cell = cell(first, i, span, heading(), text);
        if (table.hasGroups() && column.group().isEmpty()) {
          properties(cell).addNewVMerge().setVal(STMerge.RESTART);
        }
      }
      if (table.hasGroups()) {
        XWPFTableCell below =
            cell(second, i, 1, heading(), column.group().isEmpty() ? "" : column.heading());
        if (column.group().isEmpty()) {
          properties(below).addNewVMerge().setVal(STMerge.CONTINUE);
        }
      }
    }
    XWPFTableRow keys = newRow();
    for (int i = 0; i < columns.size(); i++) {
      cell(keys, i, 1, WordText.centred(SMALL).italic(), columns.get(i).key());
    }
    for (XWPFTableRow row : written.getRows()) {
      row.setRepeatHeader(true);
      row.setCantSplitRow(true);
    }
  }

  private static WordText heading() {
    return WordText.centred(SIZE).bold();
  }

  private XWPFTableRow newRow() {
    XWPFTableRow row = emptied(written.createRow());
    row.setCantSplitRow(true);
    return row;
  }

  /** A new row has as many cells as the one before, without regard to those that are merged. */
  private static XWPFTableRow emptied(XWPFTableRow row) {
    for (int i = row.getTableCells().size() - 1; i >= 0; i--) {
      row.removeCell(i);
    }
    while (row.getCtRow().sizeOfTcArray() > 0) {
      row.getCtRow().removeTc(0);
    }
    return row;
  }

  private static CTTcPr properties(XWPFTableCell cell) {
    return cell.getCTTc().getTcPr() == null
        ? cell.getCTTc().addNewTcPr()
        : cell.getCTTc().getTcPr();
  }

  private XWPFTableCell cell(XWPFTableRow row, int column, int span, WordText look, String text) {
    XWPFTableCell cell = row.createCell();
    CTTcPr properties = properties(cell);
    int width = 0;
    for (int i = column; i < column + span; i++) {
      width += widths[i];
    }
    var wide = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
    wide.setType(STTblWidth.DXA);
    wide.setW(Measures.big(width));
    if (span > 1) {
      properties.addNewGridSpan().setVal(Measures.big(span));
    }
    cell.setVerticalAlignment(XWPFVertAlign.CENTER);
    look.into(cell.getParagraphs().get(0), text);
    return cell;
  }

  private void row(Row row) {
    XWPFTableRow into = newRow();
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      WordText look =
          switch (column.role()) {
            case NUMBER, UNIT -> WordText.centred(SIZE);
            case NAME -> WordText.plain(SIZE);
            case NOTE -> WordText.plain(SMALL);
            default -> WordText.plain(SIZE).at(ParagraphAlignment.RIGHT);
          };
      XWPFTableCell cell =
          cell(into, i, 1, row.isHeading() ? look.bold() : look, row.cells().get(i).shown());
      if (column.role() == PaperTable.Role.NAME && row.depth() > 0) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setIndentationLeft(PART * row.depth());
      }
    }
  }
}
