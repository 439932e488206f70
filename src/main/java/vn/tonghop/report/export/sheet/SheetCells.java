package vn.tonghop.report.export.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.report.export.ColumnKind;
import vn.tonghop.report.export.ExportedColumn;
import vn.tonghop.report.export.ExportedRow;
import vn.tonghop.report.export.ExportedTable;
import vn.tonghop.report.export.Published;

/** Puts a table's values into a sheet's cells, so that none loses a digit, a zero or a letter. */
final class SheetCells {
  /** A spreadsheet's number is a binary one, which keeps so many digits of any decimal one. */
  static final int DIGITS_KEPT = 15;

  /** What a cell takes. */
  static final int LONGEST = 32_767;

  private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

  /** Where a spreadsheet would read one letter, it is told that the underscore is meant. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final ExportedTable table;
  private long numbersAsText;
  private long textsCut;

  SheetCells(ExportedTable table) {
    this.table = table;
  }

  static int width(ExportedColumn column) {
    return switch (column.kind()) {
      case INTEGER, YES_NO -> Math.max(9, column.name().length() + 3);
      case NUMBER -> Math.max(15, column.name().length() + 3);
      case DAY -> Math.max(12, column.name().length() + 3);
      case MOMENT -> 20;
      case TEXT ->
          column.name().startsWith("message") ? 70 : column.name().contains("name") ? 34 : 16;
    };
  }

  void write(Worksheet sheet, int at, ExportedRow row) {
    for (int i = 0; i < table.columns().size(); i++) {
      String cell = row.cell(i);
      if (cell != null) {
        write(sheet, at, i, cell, row.decimals());
      }
    }
  }

  private void write(Worksheet sheet, int at, int column, String cell, int decimals) {
    switch (table.columns().get(column).kind()) {
      case NUMBER -> number(sheet, at, column, new BigDecimal(cell), decimals);
      case INTEGER -> number(sheet, at, column, new BigDecimal(cell), -1);
      case YES_NO -> sheet.value(at, column, Boolean.valueOf(cell));
      case DAY -> {
        sheet.value(at, column, ChronoUnit.DAYS.between(FIRST_DAY, LocalDate.parse(cell)));
        sheet.style(at, column).format("yyyy-mm-dd").set();
      }
      case MOMENT -> {
        sheet.value(at, column, serial(Instant.parse(cell)));
        sheet.style(at, column).format("yyyy-mm-dd hh:mm:ss").set();
      }
      case TEXT -> sheet.inlineString(at, column, text(cell));
    }
  }

  private void number(Worksheet sheet, int at, int column, BigDecimal value, int decimals) {
    if (value.stripTrailingZeros().precision() > DIGITS_KEPT) {
      numbersAsText++;
      sheet.inlineString(at, column, value.toPlainString());
      return;
    }
    sheet.value(at, column, value);
    String format = format(value, table.columns().get(column), decimals);
    if (format != null) {
      sheet.style(at, column).format(format).set();
    }
  }

  private static @Nullable String format(BigDecimal value, ExportedColumn column, int decimals) {
    if (column.kind() == ColumnKind.INTEGER) {
      return null;
    }
    // A plan is shown as its indicator is, or with more where it has them.
    int shown = Math.max(value.scale(), column.name().startsWith("plan") ? decimals : 0);
    return shown <= 0 ? "#,##0" : "#,##0." + "0".repeat(shown);
  }

  private static BigDecimal serial(Instant moment) {
    LocalDateTime local = LocalDateTime.ofInstant(moment, Published.ZONE);
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(FIRST_DAY, local.toLocalDate()))
        .add(
            BigDecimal.valueOf(local.toLocalTime().toSecondOfDay())
                .divide(SECONDS, 9, RoundingMode.HALF_UP));
  }

  private String text(String cell) {
    String text = ESCAPE.matcher(cell).replaceAll("_x005F_");
    StringBuilder fit = new StringBuilder(text.length());
    text.codePoints().map(SheetCells::allowed).forEach(fit::appendCodePoint);
    if (fit.length() <= LONGEST) {
      return fit.toString();
    }
    textsCut++;
    int end = LONGEST - 1;
    return fit.substring(0, Character.isHighSurrogate(fit.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  // What the file's own language has no way to write.
  private static int allowed(int c) {
    boolean isControl = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    boolean isHalf = c >= 0xD800 && c <= 0xDFFF;
    return isControl || isHalf || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c;
  }

  long numbersAsText() {
    return numbersAsText;
  }

  long textsCut() {
    return textsCut;
  }
}
