package vn.tonghop.report.paper.sheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of cells; the same look is made once. */
final class SheetStyles {
  static final String FONT = "Times New Roman";

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();

  /**
   * How a cell looks.
   *
   * @param format of a number; empty for texts
   */
  record Look(
      int size,
      boolean isBold,
      boolean isItalic,
      HorizontalAlignment side,
      int indent,
      boolean isFramed,
      String format) {

    static Look of(int size, HorizontalAlignment side) {
      return new Look(size, false, false, side, 0, false, "");
    }

    Look bold() {
      return new Look(size, true, isItalic, side, indent, isFramed, format);
    }

    Look italic() {
      return new Look(size, isBold, true, side, indent, isFramed, format);
    }

    Look framed() {
      return new Look(size, isBold, isItalic, side, indent, true, format);
    }

    Look indented(int by) {
      return new Look(size, isBold, isItalic, side, by, isFramed, format);
    }

    Look formatted(String as) {
      return new Look(size, isBold, isItalic, side, indent, isFramed, as);
    }
  }

  SheetStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    XSSFFont usual = workbook.getFontAt(0);
    usual.setFontName(FONT);
    usual.setFontHeightInPoints((short) 12);
  }

  XSSFCellStyle of(Look look) {
    return styles.computeIfAbsent(look, this::make);
  }

  private XSSFCellStyle make(Look look) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) look.size());
    font.setBold(look.isBold());
    font.setItalic(look.isItalic());
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setAlignment(look.side());
    style.setIndention((short) look.indent());
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(look.format().isEmpty());
    if (!look.format().isEmpty()) {
      style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    }
    if (look.isFramed()) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    return style;
  }
}
