package vn.tonghop.reconcile.blame;

import java.math.BigDecimal;
import java.util.Optional;

/** One slip of the hand between what was typed and what should have been. */
public final class TypedSlip {
  private static final Place NOWHERE = new Place(0, 0, "");

  private TypedSlip() {}

  /**
   * The likeliest slip that explains it.
   *
   * @param typed the number as it stands, with its marks
   * @param value what it says
   * @param meant what it should say
   * @return empty where no single slip does
   */
  public static Optional<SlipKind> between(String typed, BigDecimal value, BigDecimal meant) {
    return Slips.of(new Figure(NOWHERE, value, typed, null, true)).stream()
        .filter(slip -> slip.guesses().get(0).value().compareTo(meant) == 0)
        .map(Slip::kind)
        .findFirst();
  }
}
