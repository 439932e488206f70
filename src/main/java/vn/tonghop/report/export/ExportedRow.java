package vn.tonghop.report.export;

import org.jspecify.annotations.Nullable;

/** One row, which counts until the next is read. */
public final class ExportedRow {
  private final @Nullable String[] cells;
  private int decimals;

  /**
   * Makes room for rows.
   *
   * @param columns how many cells a row has
   */
  public ExportedRow(int columns) {
    this.cells = new @Nullable String[columns];
  }

  /** Puts a cell in. */
  public void put(int column, @Nullable String cell) {
    cells[column] = cell;
  }

  /** Says how many decimals the row's indicator is shown with. */
  public void putDecimals(int number) {
    decimals = number;
  }

  /** How many decimals the row's indicator is shown with; below 0 where it has none. */
  public int decimals() {
    return decimals;
  }

  /** One cell. */
  public @Nullable String cell(int column) {
    return cells[column];
  }

  /** How many cells it has. */
  public int size() {
    return cells.length;
  }
}
