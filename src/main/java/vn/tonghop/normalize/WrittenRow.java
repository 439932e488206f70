package vn.tonghop.normalize;

import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;

/**
 * A row as it was written: the text of each column, and what its value cells say in the way in
 * which its file writes numbers. What it is about is not known yet.
 */
final class WrittenRow {
  private final RowLayout layout;
  private final String[] cells;
  private final Reading[] readings;

  /**
   * Keeps what was read of a row.
   *
   * @param cells all cells of the row as they came
   * @param readings what stands in each of {@link RowLayout#VALUE_COLUMNS}, in their order
   */
  WrittenRow(RowLayout layout, String[] cells, Reading[] readings) {
    this.layout = layout;
    this.cells = cells;
    this.readings = readings;
  }

  /** Whether a figure stands behind words, be it in a column without figures. */
  boolean holdsFigureBehindWords() {
    return layout.holdsFigureBehindWords(cells);
  }

  /** All cells as they came; there may be fewer or more than in the header. */
  String[] cells() {
    return cells;
  }

  /** The text of a column, empty where the row or the file has none. */
  String text(ColumnRole column) {
    return layout.cell(cells, column);
  }

  /** What a second column says of the commune, such as its name beside its code; else empty. */
  String besideCommune() {
    return layout.besideCommune(cells);
  }

  /** What the row says of its period; empty where it says nothing. */
  String period(@Nullable Period file) {
    String period = text(ColumnRole.PERIOD);
    return Blank.is(period) ? layout.periodParts(cells, file) : period;
  }

  String code() {
    return text(ColumnRole.INDICATOR);
  }

  String name() {
    return text(ColumnRole.NAME);
  }

  /** The text of a column, null where there is none to see. */
  @Nullable String visible(ColumnRole column) {
    String text = text(column);
    return Blank.is(text) ? null : text;
  }

  /** What the cell of one of {@link RowLayout#VALUE_COLUMNS} says. */
  Reading reading(ColumnRole column) {
    return readings[RowLayout.VALUE_COLUMNS.indexOf(column)];
  }

  /** Whether there is something to see in each of its value cells. */
  boolean isFull() {
    return layout.isFull(cells);
  }

  /** Whether there is nothing to see in its value cells. */
  boolean hasNoValue() {
    return layout.reportsNothing(cells);
  }

  boolean holdsNumber() {
    for (Reading reading : readings) {
      if (!(reading instanceof Reading.Mark)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value cell says anything, and be it that there is nothing to report. */
  boolean reports() {
    for (Reading reading : readings) {
      if (reading != Reading.Mark.NOT_AVAILABLE) {
        return true;
      }
    }
    return false;
  }
}
