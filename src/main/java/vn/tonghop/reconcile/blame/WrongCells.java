package vn.tonghop.reconcile.blame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks for the fewest cells that, being anything, could make all broken relations hold.
 *
 * <p>Of two cells that take part in the same relation only the ends and the middle of what the
 * first may be are tried.
 */
final class WrongCells {

  private final List<Relation> broken;
  private final List<Relation> intact;

  WrongCells(List<Relation> broken, List<Relation> intact) {
    this.broken = broken;
    this.intact = intact;
  }

  List<List<Figure>> single(List<Figure> suspects) {
    List<List<Figure>> found = new ArrayList<>();
    for (Figure suspect : suspects) {
      if (broken.stream().allMatch(relation -> relation.isAbout(suspect))
          && !Repair.rangeOf(suspect, broken, intact, Values.asTheyStand()).isEmpty()) {
        found.add(List.of(suspect));
      }
    }
    return found;
  }

  List<List<Figure>> pairs(List<Figure> suspects) {
    List<List<Figure>> found = new ArrayList<>();
    for (int i = 0; i < suspects.size(); i++) {
      for (int k = i + 1; k < suspects.size(); k++) {
        Figure one = suspects.get(i);
        Figure other = suspects.get(k);
        if (broken.stream().allMatch(r -> r.isAbout(one) || r.isAbout(other))
            && (couldBe(one, other) || couldBe(other, one))) {
          found.add(List.of(one, other));
        }
      }
    }
    return found;
  }

  private boolean couldBe(Figure one, Figure other) {
    List<Relation> brokenOfOne = without(broken, other);
    List<Relation> intactOfOne = without(intact, other);
    Range range = Repair.rangeOf(one, brokenOfOne, intactOfOne, Values.asTheyStand());
    if (range.isEmpty()) {
      return false;
    }
    for (BigDecimal value : tried(one, range)) {
      Values values = Values.supposing(Map.of(one.place(), value));
      boolean ownHold =
          without(broken, other).stream().allMatch(relation -> relation.holds(values));
      if (ownHold && !Repair.rangeOf(other, broken, intact, values).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static List<Relation> without(List<Relation> relations, Figure figure) {
    return relations.stream().filter(relation -> !relation.isAbout(figure)).toList();
  }

  private static List<BigDecimal> tried(Figure figure, Range range) {
    List<BigDecimal> tried = new ArrayList<>();
    if (range.least() != null) {
      tried.add(range.least());
    }
    if (range.greatest() != null) {
      tried.add(range.greatest());
    }
    if (range.least() != null && range.greatest() != null) {
      tried.add(range.least().add(range.greatest()).divide(BigDecimal.valueOf(2), Relation.EXACT));
    }
    if (tried.isEmpty()) {
      tried.add(figure.value());
    }
    return tried;
  }
}
