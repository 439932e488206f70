package vn.tonghop.reconcile.blame;

import java.math.BigDecimal;

/**
 * What a figure may have been meant to be.
 *
 * @param figure as it stands
 * @param value what it would be, in the indicator's own unit
 * @param written how its cell would be written
 */
public record Guess(Figure figure, BigDecimal value, String written) {

  /** Whether both say the same of the same cell. */
  boolean isSame(Guess other) {
    return figure.place().equals(other.figure.place()) && value.compareTo(other.value) == 0;
  }
}
