package vn.tonghop.report.paper.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import vn.tonghop.report.paper.Cell;
import vn.tonghop.report.paper.PaperTable;
import vn.tonghop.report.paper.PaperTable.Column;
import vn.tonghop.report.paper.PaperTable.Role;
import vn.tonghop.report.paper.PaperTable.Row;
import vn.tonghop.report.paper.Typography;
import vn.tonghop.report.paper.sheet.SheetStyles.Look;

/** The table of a report in a sheet: what is a number on paper is one here. */
final class SheetTable {
  private static final int SIZE = 12;
  private static final int SMALL = 10;

  /** A spreadsheet's number keeps so many digits of any decimal one. */
  private static final int DIGITS_KEPT = 15;

  private final SheetLines lines;
  private final PaperTable table;

  SheetTable(SheetLines lines, PaperTable table) {
    this.lines = lines;
    this.table = table;
  }

  /** Writes the headings; they take the rows from the next one on. */
  void headings() {
    List<Column> columns = table.columns();
    Look look = Look.of(SIZE, HorizontalAlignment.CENTER).bold().framed();
    XSSFRow first = lines.row();
    XSSFRow second = table.hasGroups() ? lines.row() : first;
    int most = 1;
    int mostBelow = 1;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      boolean hasGroup = !column.group().isEmpty();
      int span = table.span(i);
      lines.put(first, i, look, hasGroup ? (span > 0 ? column.group() : "") : column.heading());
      if (table.hasGroups()) {
        lines.put(second, i, look, hasGroup ? column.heading() : "");
      }
      if (hasGroup) {
        most = Math.max(most, span > 0 ? lines.lines(column.group(), look, i, i + span - 1) : 1);
        mostBelow = Math.max(mostBelow, lines.lines(column.heading(), look, i, i));
      } else {
        mostBelow = Math.max(mostBelow, lines.lines(column.heading(), look, i, i) - most);
      }
      if (span > 1) {
        lines.merge(first.getRowNum(), first.getRowNum(), i, i + span - 1);
      } else if (!hasGroup && table.hasGroups()) {
        lines.merge(first.getRowNum(), second.getRowNum(), i, i);
      }
    }
    lines.high(first, look, table.hasGroups() ? most : most + mostBelow);
    if (table.hasGroups()) {
      lines.high(second, look, mostBelow + 1);
    }
    XSSFRow keys = lines.row();
    for (int i = 0; i < columns.size(); i++) {
      Look small = Look.of(SMALL, HorizontalAlignment.CENTER).italic().framed();
      lines.put(keys, i, small, columns.get(i).key());
    }
  }

  void rows() {
    table.rows().forEach(this::row);
  }

  private void row(Row row) {
    XSSFRow into = lines.row();
    int most = 1;
    for (int i = 0; i < table.columns().size(); i++) {
      Look look = look(table.columns().get(i).role(), row);
      Cell cell = row.cells().get(i);
      BigDecimal number = cell.number();
      if (number == null
          || number.stripTrailingZeros().precision() > DIGITS_KEPT
          || !table.columns().get(i).role().isFigure()) {
        lines.put(into, i, look, cell.shown());
        most = Math.max(most, lines.lines(cell.shown(), look, i, i));
      } else {
        number(lines.put(into, i, look.formatted(format(cell, number)), ""), number);
      }
    }
    lines.high(into, Look.of(SIZE, HorizontalAlignment.LEFT), most);
  }

  private static Look look(Role role, Row row) {
    Look look =
        switch (role) {
          case NUMBER, UNIT -> Look.of(SIZE, HorizontalAlignment.CENTER);
          case NAME -> Look.of(SIZE, HorizontalAlignment.LEFT).indented(row.depth());
          case NOTE -> Look.of(SMALL, HorizontalAlignment.LEFT);
          default -> Look.of(SIZE, HorizontalAlignment.RIGHT);
        };
    return (row.isHeading() ? look.bold() : look).framed();
  }

  /** The digits themselves, not the binary number that is nearest to them. */
  private static void number(XSSFCell cell, BigDecimal number) {
    cell.getCTCell().setT(STCellType.N);
    cell.getCTCell().setV(number.toPlainString());
  }

  private static String format(Cell cell, BigDecimal number) {
    String digits = number.scale() <= 0 ? "#,##0" : "#,##0." + "0".repeat(number.scale());
    String before = literal(cell.before());
    String behind = literal(cell.behind());
    return before
        + digits
        + behind
        + ";"
        + before
        + literal(String.valueOf(Typography.MINUS))
        + digits
        + behind;
  }

  private static String literal(String text) {
    return text.isEmpty() ? "" : "\"" + text + "\"";
  }
}
