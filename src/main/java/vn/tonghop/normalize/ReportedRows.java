package vn.tonghop.normalize;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.normalize.IndicatorMatch.Found;

/** Recognises rows that report of an indicator, where nobody knows what their columns are. */
final class ReportedRows {
  /** A longer cell is no row. */
  private static final int LONGEST_ROW = 500;

  private static final Pattern ANY_DELIMITER = Pattern.compile("[;,|\\t]");

  private static final Pattern NUMBER = Pattern.compile("\\s*-?\\d[\\d.]*\\s*");

  private static final Pattern NAME_AND_FIGURE =
      Pattern.compile("(\\D{2,120}?)[\\s:=]+(-?\\d[\\d.,]*(?:\\s*\\P{N}{0,20})?)");

  private final IndicatorDirectory indicators;

  ReportedRows(IndicatorDirectory indicators) {
    this.indicators = indicators;
  }

  /**
   * Says whether a row names an indicator and has a figure behind it, or that there is nothing to
   * report, whatever its columns are.
   */
  boolean isOne(String[] cells) {
    String lone = lone(cells);
    return isInOrder(lone == null ? cells : ANY_DELIMITER.split(lone, -1));
  }

  /**
   * Says whether a whole row stands in one cell: quotation marks kept it together, it is parted by
   * other signs than its file, or it is a sentence such as "Đàn trâu: 12 con".
   */
  boolean isOneInACell(String[] cells) {
    if (isOneAmongCells(cells)) {
      return true;
    }
    String lone = lone(cells);
    if (lone == null) {
      return false;
    }
    Matcher sentence = NAME_AND_FIGURE.matcher(lone);
    return hasUnitAndFigure(ANY_DELIMITER.split(lone, -1))
        || sentence.matches() && isInOrder(new String[] {sentence.group(1), sentence.group(2)});
  }

  /** Says whether a cell is a row by itself, which quotation marks kept together. */
  boolean isOneAmongCells(String[] cells) {
    for (String cell : cells) {
      if (cell.length() <= LONGEST_ROW && isInOrder(ANY_DELIMITER.split(cell, -1))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasUnitAndFigure(String[] parts) {
    boolean unit = false;
    for (int i = 1; i < parts.length; i++) {
      if (unit && NUMBER.matcher(parts[i]).matches()) {
        return true;
      }
      unit |= indicators.units().find(parts[i]).isPresent();
    }
    return false;
  }

  /** All that a row has; null where that is in several cells, or nothing, or no row. */
  private static @Nullable String lone(String[] cells) {
    String lone = null;
    for (String cell : cells) {
      if (!Blank.is(cell)) {
        if (lone != null) {
          return null;
        }
        lone = cell;
      }
    }
    return lone == null || lone.length() > LONGEST_ROW ? null : lone;
  }

  private boolean isInOrder(String[] cells) {
    for (int i = cells.length - 1; i > 0; i--) {
      if ((OtherRows.isFigure(cells, i) || CellMarks.isNothingToReport(cells[i]))
          && Arrays.stream(cells, 0, i)
              .anyMatch(cell -> indicators.find(cell, "", new SectionContext()) instanceof Found)) {
        return true;
      }
    }
    return false;
  }
}
