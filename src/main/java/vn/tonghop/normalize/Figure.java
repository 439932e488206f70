package vn.tonghop.normalize;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a value cell holds, seen as a value of its row's indicator.
 *
 * @param state what kind of content
 * @param value in the indicator's unit; null in every state but {@link State#VALUE}
 * @param unitText the unit as the cell or else the row gives it, or null
 * @param factor what the value as written was multiplied by
 */
record Figure(State state, @Nullable BigDecimal value, @Nullable String unitText, String factor) {
  /** What kind of content a value cell has. */
  enum State {
    VALUE,
    /** A number with two readings. */
    HELD,
    NOTHING_TO_REPORT,
    ABSENT,
    /** Something wrong, which is among the row's problems. */
    WRONG
  }

  static final String SAME = "1";
  static final Figure NOTHING_TO_REPORT = new Figure(State.NOTHING_TO_REPORT, null, null, SAME);
  static final Figure ABSENT = new Figure(State.ABSENT, null, null, SAME);
  static final Figure WRONG = new Figure(State.WRONG, null, null, SAME);

  boolean is(State wanted) {
    return state == wanted;
  }

  boolean isNumber() {
    return state == State.VALUE || state == State.HELD;
  }
}
