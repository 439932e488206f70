package vn.tonghop.normalize;

import vn.tonghop.words.ColumnRole;

/**
 * The value cells of a row by their columns; a cell that a row does not have is an empty one.
 *
 * @param actual in the period
 * @param cumulative from the start of the year
 * @param plan the plan that the file states
 * @param prior the same period last year, as the file states it
 * @param rate per cent of the plan, as the file states it
 */
public record ValueCells(Cell actual, Cell cumulative, Cell plan, Cell prior, Cell rate) {

  /**
   * The cell of a column.
   *
   * @throws IllegalArgumentException for a column that has no values
   */
  public Cell of(ColumnRole column) {
    return switch (column) {
      case ACTUAL -> actual;
      case CUMULATIVE -> cumulative;
      case PLAN -> plan;
      case PRIOR -> prior;
      case RATE -> rate;
      case INDICATOR, NAME, UOM, COMMUNE, PERIOD, NOTE ->
          throw new IllegalArgumentException(column + " has no values");
    };
  }

  /** The cell that the row is about: this period's number, else the one from the year's start. */
  Cell main() {
    return !actual.isNumber() && cumulative.isNumber() ? cumulative : actual;
  }
}
