package vn.tonghop.reconcile.blame;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a supposition puts things right. */
final class Repair {

  private Repair() {}

  /** Whether all broken relations would hold, and none that holds would break. */
  static boolean mends(Slip slip, List<Relation> broken, List<Relation> intact) {
    Values values = slip.repaired();
    return broken.stream().allMatch(slip::concerns)
        && broken.stream().allMatch(relation -> relation.holds(values))
        && intact.stream().filter(slip::concerns).allMatch(relation -> relation.holds(values));
  }

  /** What a figure may be for all relations that it takes part in to hold. */
  static Range rangeOf(Figure figure, List<Relation> broken, List<Relation> intact, Values values) {
    Range range = Range.ALL;
    for (List<Relation> relations : List.of(broken, intact)) {
      for (Relation relation : relations) {
        if (relation.isAbout(figure)) {
          Range one = relation.rangeOf(figure, values);
          if (one == null) {
            return new Range(BigDecimal.ONE, BigDecimal.ZERO);
          }
          range = range.and(one);
        }
      }
    }
    return range;
  }

  /**
   * The one value that the relations ask of a figure, written with as many decimals as it is.
   *
   * @return empty where there is none, or more than one that can be written so
   */
  static Optional<Guess> asked(Figure figure, List<Relation> broken, List<Relation> intact) {
    Range range = rangeOf(figure, broken, intact, Values.asTheyStand());
    if (figure.written() == null
        || range.isEmpty()
        || range.least() == null
        || range.greatest() == null) {
      return Optional.empty();
    }
    BigDecimal middle =
        range.least().add(range.greatest()).divide(BigDecimal.valueOf(2), Relation.EXACT);
    return WrittenNumber.of(figure.written(), figure.value())
        .map(number -> number.saying(middle))
        .map(meant -> new Guess(figure, meant.value(), meant.text()))
        .filter(
            guess -> {
              Values values = Values.supposing(Map.of(figure.place(), guess.value()));
              return broken.stream().allMatch(relation -> relation.holds(values));
            });
  }
}
