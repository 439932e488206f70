package vn.tonghop.report.export.sheet;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The sheet that says what a spreadsheet holds, and what its columns mean. */
final class ExplainingSheet {
  private final Worksheet sheet;
  private int next;

  ExplainingSheet(Worksheet sheet) {
    this.sheet = sheet;
    sheet.width(0, 24);
    sheet.width(1, 34);
    sheet.width(2, 110);
  }

  void write(List<List<String>> facts, List<SheetRows> tables) {
    facts.forEach(fact -> line(false, fact));
    for (SheetRows rows : tables) {
      for (SheetRows.Sheet part : rows.sheets()) {
        line(false, List.of("Trang (sheet)", part.name(), part.rows() + " dòng số liệu (rows)"));
      }
      if (rows.sheets().size() > 1) {
        line(
            false,
            List.of(
                "",
                "Một trang chỉ chứa được " + Spreadsheet.MOST_ROWS + " dòng",
                "Số liệu tiếp tục ở các trang sau. A sheet is full; the rows go on on the next."));
      }
    }
    exactness(tables);
    for (SheetRows rows : tables) {
      next++;
      line(true, List.of(rows.table().name(), "", rows.table().meaning()));
      line(true, List.of("Cột (column)", "Tên tiếng Việt", "Ý nghĩa (meaning)"));
      rows.table()
          .columns()
          .forEach(column -> line(false, List.of(column.name(), column.title(), column.meaning())));
    }
  }

  private void exactness(List<SheetRows> tables) {
    long asText = tables.stream().mapToLong(SheetRows::numbersAsText).sum();
    long cut = tables.stream().mapToLong(SheetRows::textsCut).sum();
    line(
        false,
        List.of(
            "Số (numbers)",
            "Số có quá 15 chữ số được ghi thành chữ: " + asText + " ô",
            "A spreadsheet keeps 15 digits of a number. Longer ones stand as text, exact; a sum"
                + " leaves them out. In this file: "
                + asText
                + "."));
    if (cut > 0) {
      line(
          false,
          List.of(
              "Chữ (texts)",
              "Ô quá dài bị cắt: " + cut + " ô",
              "A cell takes 32,767 letters; so many texts are cut, and end with …: " + cut + "."));
    }
    line(
        false,
        List.of(
            "Thời điểm (moments)",
            "Giờ Việt Nam",
            "Days and moments are real dates; moments by the clock of Asia/Ho_Chi_Minh. Codes are"
                + " text and keep their leading zeros."));
  }

  private void line(boolean heading, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      sheet.inlineString(next, i, cells.get(i));
      if (heading) {
        sheet.style(next, i).bold().wrapText(true).set();
      } else {
        sheet.style(next, i).wrapText(true).verticalAlignment("top").set();
      }
    }
    next++;
  }
}
