package vn.tonghop.normalize;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.Problem;

/** What a value cell says. */
sealed interface Reading {
  /**
   * One number.
   *
   * @param value exact, in the unit given or meant
   * @param asGrouped what it would be if its separator grouped, where only the file's style says
   *     that it does not; else null
   * @param unit the unit in the cell itself, or null
   * @param unitApart whether space stands before the unit
   */
  record Amount(
      BigDecimal value, @Nullable BigDecimal asGrouped, @Nullable String unit, boolean unitApart)
      implements Reading {}

  /**
   * Two numbers, as long as the file's style is not known.
   *
   * @param asDecimal the separator taken as the decimal sign
   * @param asGrouped the separator taken as grouping
   * @param unit the unit in the cell itself, or null
   * @param unitApart whether space stands before the unit
   */
  record Ambiguous(
      BigDecimal asDecimal, BigDecimal asGrouped, @Nullable String unit, boolean unitApart)
      implements Reading {}

  /** No number. */
  enum Mark implements Reading {
    /** {@code -}, {@code x}, {@code KPS}: reported, and there is nothing. */
    NOTHING_TO_REPORT,
    /** Empty or {@code …}: not reported. */
    NOT_AVAILABLE,
    /** An error value, too narrow a column, or a number that became a date. */
    SPREADSHEET_ERROR,
    /** An affirmative word, which only a yes/no indicator takes. */
    YES,
    /** A negative word, which only a yes/no indicator takes. */
    NO,
    NOT_A_NUMBER;

    /** What is wrong with a cell that holds it and should hold a number. */
    Problem problem(ColumnRole column, String cell) {
      return this == SPREADSHEET_ERROR
          ? CellMarks.spreadsheetError(column, cell)
          : Problem.notANumber(column, cell);
    }
  }
}
