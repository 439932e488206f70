package vn.tonghop.read;

import org.jspecify.annotations.Nullable;
import vn.tonghop.words.ColumnRole;

/**
 * What a title means.
 *
 * @param role the role, or null
 * @param settled whether the title itself says so: a title that is settled to have no role, such as
 *     next year's plan, must not be taken for one because a part of it has a role
 * @param weight of two columns of one role the one whose title has more weight is meant
 * @param toDate whether it counts from the beginning of the year
 */
record ColumnMeaning(@Nullable ColumnRole role, boolean settled, int weight, boolean toDate) {
  static final ColumnMeaning NONE = new ColumnMeaning(null, true, 0, false);
  static final ColumnMeaning UNKNOWN = new ColumnMeaning(null, false, 0, false);

  /** A title without words of its own that says that it only compares. */
  static final ColumnMeaning COMPARISON = new ColumnMeaning(null, false, 1, false);

  /** A title that names the very month or quarter says most. */
  static final int NAMES_THE_PART = 4;

  static final int IN_THE_FORMS_WORDS = 3;
  static final int IN_OTHER_WORDS = 2;

  static final int SAYS_ONLY_WHEN = 1;

  /** Beside what is expected of the whole year, what was done in eleven months is not meant. */
  static final int TO_THE_CUT_OFF = 1;

  static ColumnMeaning literally(ColumnRole role) {
    return new ColumnMeaning(role, true, IN_THE_FORMS_WORDS, role == ColumnRole.CUMULATIVE);
  }

  /** A rate in other words than the form's. */
  static ColumnMeaning rate() {
    return new ColumnMeaning(ColumnRole.RATE, true, IN_OTHER_WORDS, false);
  }

  ColumnMeaning counting(boolean fromNewYear) {
    return new ColumnMeaning(role, settled, weight, fromNewYear);
  }

  /** What a title is that has no words of its own and stands under the merged cell of another. */
  ColumnMeaning inherited() {
    return new ColumnMeaning(role, settled, 0, toDate);
  }
}
