package vn.tonghop.reconcile.blame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks for two slips, of two cells, that together make all broken relations hold. */
final class SlipPairs {

  private final List<Relation> broken;
  private final List<Relation> intact;
  private int trialsLeft;

  SlipPairs(List<Relation> broken, List<Relation> intact, int mostTrials) {
    this.broken = broken;
    this.intact = intact;
    this.trialsLeft = mostTrials;
  }

  /** Whether more would have to be tried than may be. */
  boolean isBounded() {
    return trialsLeft < 0;
  }

  List<List<Slip>> among(List<Figure> suspects) {
    Map<Place, List<Slip>> slips = new HashMap<>();
    suspects.forEach(suspect -> slips.put(suspect.place(), Slips.of(suspect)));
    List<List<Slip>> found = new ArrayList<>();
    for (int i = 0; i < suspects.size(); i++) {
      for (int k = i + 1; k < suspects.size() && trialsLeft >= 0; k++) {
        Figure one = suspects.get(i);
        Figure other = suspects.get(k);
        if (broken.stream().allMatch(r -> r.isAbout(one) || r.isAbout(other))) {
          List<Slip> first = slips.getOrDefault(one.place(), List.of());
          List<Slip> second = slips.getOrDefault(other.place(), List.of());
          together(mending(first, other), mending(second, one), found);
        }
      }
    }
    return found;
  }

  /** The slips that put right what the other cell has no part in. */
  private List<Slip> mending(List<Slip> slips, Figure other) {
    return slips.stream()
        .filter(
            slip -> {
              trialsLeft--;
              Values values = slip.repaired();
              return Stream.concat(broken.stream(), intact.stream())
                  .filter(slip::concerns)
                  .filter(relation -> !relation.isAbout(other))
                  .allMatch(relation -> relation.holds(values));
            })
        .toList();
  }

  private void together(List<Slip> first, List<Slip> second, List<List<Slip>> found) {
    for (Slip one : first) {
      for (Slip other : second) {
        trialsLeft--;
        if (trialsLeft < 0) {
          return;
        }
        Map<Place, BigDecimal> others = one.others();
        others.putAll(other.others());
        Values values = Values.supposing(others);
        if (broken.stream().allMatch(relation -> relation.holds(values))
            && intact.stream()
                .filter(relation -> one.concerns(relation) || other.concerns(relation))
                .allMatch(relation -> relation.holds(values))) {
          found.add(List.of(one, other));
        }
      }
    }
  }
}
