package vn.tonghop.report.paper;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the table: a text, or a number that stays one in a spreadsheet.
 *
 * @param before what stands before the number
 * @param number with as many decimals as are shown; null of a text
 * @param behind what stands behind it, or the text
 */
public record Cell(String before, @Nullable BigDecimal number, String behind) {
  static final Cell EMPTY = text("");

  static Cell text(String text) {
    return new Cell("", null, text);
  }

  static Cell number(@Nullable BigDecimal number) {
    return number == null ? EMPTY : new Cell("", number, "");
  }

  Cell between(String before, String behind) {
    return new Cell(before, number, behind);
  }

  /** As it is printed. */
  public String shown() {
    return number == null
        ? behind
        : Typography.unbroken(before) + Typography.number(number) + Typography.unbroken(behind);
  }
}
