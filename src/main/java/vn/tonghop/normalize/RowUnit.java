package vn.tonghop.normalize;

import org.jspecify.annotations.Nullable;
import vn.tonghop.normalize.IndicatorMatch.Found;
import vn.tonghop.words.Problem;

/**
 * The unit that the numbers of one row are in, unless their cells or columns say otherwise.
 *
 * @param found what the row is about
 * @param stated whether the row says it itself; else it is the table's, or the indicator's own
 * @param outcome the unit, or what is wrong with it
 */
record RowUnit(Found found, boolean stated, UnitOutcome outcome) {

  /** The unit as it was written, or null. */
  @Nullable String text() {
    return outcome instanceof GivenUnit given ? given.text() : null;
  }

  /** What is wrong with it, or null. */
  @Nullable Problem problem() {
    return outcome instanceof Unusable wrong ? wrong.problem() : null;
  }
}
