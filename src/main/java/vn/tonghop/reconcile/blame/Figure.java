package vn.tonghop.reconcile.blame;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure, as it stands in a cell.
 *
 * @param place its cell
 * @param value exact, in the indicator's own unit
 * @param written how the commune wrote it; null where nobody did, and then it cannot be to blame
 * @param before the same figure one month earlier, in the same unit, or null
 * @param isNew whether it is of the submission that is judged; what was reported for another period
 *     has been judged before, and is doubted only where nothing new explains what is broken
 */
public record Figure(
    Place place,
    BigDecimal value,
    @Nullable String written,
    @Nullable BigDecimal before,
    boolean isNew) {

  /** Whether a slip of the commune's hand can have made it. */
  boolean canBeWrong() {
    return written != null;
  }
}
