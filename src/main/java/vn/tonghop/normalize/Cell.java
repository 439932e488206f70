package vn.tonghop.normalize;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value cell of a row, seen as a value of the row's indicator.
 *
 * <p>It holds a number, or a number with two readings, or the word that there is nothing to report;
 * where it holds none of these, no value is available.
 *
 * @param raw its text as it came, null where there is none to see
 * @param value exact, in the indicator's unit (of a rate in per cent as stated); null without one
 *     number
 * @param nothingToReport whether it says that there is nothing
 * @param unit the unit of its number as it was written: in the cell, else for its row, its column
 *     or the table; null where none is
 * @param factor what the number as written was multiplied by: a decimal number, or a fraction such
 *     as {@code 10000/360} that has no end in decimals
 * @param hold the two readings of its number; null for nearly all cells
 */
public record Cell(
    @Nullable String raw,
    @Nullable BigDecimal value,
    boolean nothingToReport,
    @Nullable String unit,
    String factor,
    @Nullable Hold hold)
    implements CellOutcome {

  /** The factor of a number that is in the indicator's own unit. */
  public static final String UNCONVERTED = "1";

  private static final Cell EMPTY = new Cell(null, null, false, null, UNCONVERTED, null);

  /** A cell with nothing in it, or nothing that counts. */
  static Cell absent(@Nullable String raw) {
    return raw == null ? EMPTY : new Cell(raw, null, false, null, UNCONVERTED, null);
  }

  static Cell nothingToReport(@Nullable String raw) {
    return new Cell(raw, null, true, null, UNCONVERTED, null);
  }

  static Cell number(@Nullable String raw, BigDecimal value, @Nullable String unit, String factor) {
    return new Cell(raw, value, false, unit, factor, null);
  }

  static Cell held(@Nullable String raw, @Nullable String unit, String factor, Hold hold) {
    return new Cell(raw, null, false, unit, factor, hold);
  }

  /** Whether it holds a number, if with two readings. */
  public boolean isNumber() {
    return value != null || hold != null;
  }

  /** Whether no value is available. */
  boolean isAbsent() {
    return !isNumber() && !nothingToReport;
  }
}
