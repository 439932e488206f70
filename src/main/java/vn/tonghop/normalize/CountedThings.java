package vn.tonghop.normalize;

import java.util.Set;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.Unit;

/** Which indicators count things that nobody cuts into pieces: animals, people, households. */
public final class CountedThings {
  /** What is measured can have any decimals, however few of them an indicator is published with. */
  private static final Set<String> MEASURED =
      Set.of(
          "area",
          "mass",
          "length",
          "volume",
          "energy",
          "money",
          "energy price",
          "percent",
          "percentage point");

  private CountedThings() {}

  /** Says whether a value of {@code indicator}, in its own {@code unit}, can be no fraction. */
  public static boolean inWholes(Indicator indicator, Unit unit) {
    return indicator.decimals() == 0 && !MEASURED.contains(unit.dimension());
  }
}
