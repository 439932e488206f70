package vn.tonghop.reconcile.blame;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Looks for one slip that makes all broken relations hold and breaks none that holds. */
final class SingleSlips {

  private final List<Figure> figures;
  private final List<Relation> broken;
  private final List<Relation> near;
  private final List<Relation> intact;

  /**
   * Prepares the search.
   *
   * @param near relations that hold and are about a suspect
   * @param intact all that hold, for a suspect may have been exchanged with any figure
   */
  SingleSlips(
      List<Figure> figures, List<Relation> broken, List<Relation> near, List<Relation> intact) {
    this.figures = figures;
    this.broken = broken;
    this.near = near;
    this.intact = intact;
  }

  List<Slip> among(List<Figure> suspects) {
    List<Slip> found = new ArrayList<>();
    for (Figure suspect : suspects) {
      if (broken.stream().allMatch(relation -> relation.isAbout(suspect))) {
        for (Slip slip : Slips.of(suspect)) {
          keep(found, slip, near);
        }
      }
      for (Figure other : figures) {
        // A row whose columns were exchanged does not fit by either of them.
        if (suspect.place().isInTheColumnOf(other.place())
            || (suspect.place().isInTheRowOf(other.place()) && isSuspect(other))) {
          Slips.exchange(suspect, other).ifPresent(slip -> keep(found, slip, intact));
        }
      }
    }
    return found.isEmpty() ? sentAgain(suspects) : found;
  }

  private boolean isSuspect(Figure figure) {
    return broken.stream().anyMatch(relation -> relation.isAbout(figure));
  }

  private void keep(List<Slip> found, Slip slip, List<Relation> others) {
    if (Repair.mends(slip, broken, others) && found.stream().noneMatch(slip::isSame)) {
      found.add(slip);
    }
  }

  /** Last month's figure where another one is asked for, which only the relations can tell. */
  private List<Slip> sentAgain(List<Figure> suspects) {
    return suspects.stream()
        .filter(suspect -> suspect.before() != null)
        .filter(suspect -> suspect.value().compareTo(Objects.requireNonNull(suspect.before())) == 0)
        .filter(suspect -> broken.stream().allMatch(relation -> relation.isAbout(suspect)))
        .flatMap(suspect -> Repair.asked(suspect, broken, near).stream())
        .map(guess -> new Slip(SlipKind.SENT_AGAIN, List.of(guess)))
        .toList();
  }
}
