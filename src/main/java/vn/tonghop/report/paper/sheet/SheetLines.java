package vn.tonghop.report.paper.sheet;

import java.util.Arrays;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tonghop.report.paper.chart.LetterWidths;
import vn.tonghop.report.paper.sheet.SheetStyles.Look;
import vn.tonghop.words.ShownText;

/** Writes a sheet from top to bottom; rows are as high as their texts need. */
final class SheetLines {
  /** How wide a digit of the usual font is, in twentieths of a point. */
  private static final int DIGIT = 6 * 20;

  private final XSSFSheet sheet;
  private final SheetStyles styles;
  private final int[] widths;
  private int next;

  /**
   * Begins a sheet.
   *
   * @param widths of the columns, in digits
   */
  SheetLines(XSSFSheet sheet, SheetStyles styles, int[] widths) {
    this.sheet = sheet;
    this.styles = styles;
    this.widths = widths.clone();
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, widths[i] * 256);
    }
  }

  int next() {
    return next;
  }

  int columns() {
    return widths.length;
  }

  /** The row below all others. */
  XSSFRow row() {
    return sheet.createRow(next++);
  }

  /** A row of texts that each take some columns: at, to and text by turns. */
  XSSFRow texts(Look look, Object... parts) {
    XSSFRow row = row();
    int lines = 1;
    for (int i = 0; i < parts.length; i += 3) {
      int from = (Integer) parts[i];
      int to = (Integer) parts[i + 1];
      String text = (String) parts[i + 2];
      for (int column = from; column <= to; column++) {
        put(row, column, look, column == from ? text : "");
      }
      merge(row.getRowNum(), row.getRowNum(), from, to);
      lines = Math.max(lines, lines(text, look, from, to));
    }
    high(row, look, lines);
    return row;
  }

  /** A text over the whole width. */
  XSSFRow text(Look look, String text) {
    return texts(look, 0, widths.length - 1, text);
  }

  void blank() {
    row();
  }

  XSSFCell put(XSSFRow row, int column, Look look, String text) {
    XSSFCell cell = row.createCell(column);
    cell.setCellStyle(styles.of(look));
    if (!text.isEmpty()) {
      cell.setCellValue(ShownText.ofLines(text));
    }
    return cell;
  }

  void merge(int top, int bottom, int from, int to) {
    if (from < to || top < bottom) {
      sheet.addMergedRegion(new CellRangeAddress(top, bottom, from, to));
    }
  }

  /** How many lines a text takes in some columns. */
  int lines(String text, Look look, int from, int to) {
    int wide =
        (Arrays.stream(widths, from, to + 1).sum() - 2 * look.indent())
            * DIGIT
            * (look.isBold() ? 85 : 92)
            / 100;
    return text.lines()
        .mapToInt(line -> LetterWidths.lines(line, look.size() * 20, wide).size())
        .sum();
  }

  void high(XSSFRow row, Look look, int lines) {
    row.setHeight((short) Math.min(8_000, Math.max(1, lines) * look.size() * 25 + 60));
  }
}
