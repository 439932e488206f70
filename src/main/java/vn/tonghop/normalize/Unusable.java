package vn.tonghop.normalize;

import org.jspecify.annotations.Nullable;
import vn.tonghop.words.Problem;

/**
 * A cell or a unit that is wrong, and its whole row with it.
 *
 * @param problem what is wrong; null where that is told of another cell of the row
 */
record Unusable(@Nullable Problem problem) implements CellOutcome, UnitOutcome {
  /** A cell whose number is in the unit of its row, which is wrong. */
  static final Unusable BY_ITS_ROW = new Unusable(null);
}
