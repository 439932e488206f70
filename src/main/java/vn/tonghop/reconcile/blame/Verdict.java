package vn.tonghop.reconcile.blame;

import java.util.List;
import java.util.Set;

/**
 * What explains some broken relations together.
 *
 * @param relations the names of the relations
 * @param certainty how sure it is
 * @param suspects the cells: those that must all be wrong together, or, where several sets of the
 *     same size would do, every cell of any of them
 * @param slips what was probably meant; empty where there is none or more than one
 * @param asked what the relations ask of the one cell that must be wrong, be it a slip away or not;
 *     empty where they ask for nothing that can be written
 */
public record Verdict(
    Set<String> relations,
    Certainty certainty,
    List<Figure> suspects,
    List<Slip> slips,
    List<Guess> asked) {
  public Verdict {
    relations = Set.copyOf(relations);
    suspects = List.copyOf(suspects);
    slips = List.copyOf(slips);
    asked = List.copyOf(asked);
  }

  /** How sure a verdict is. */
  public enum Certainty {
    /** One slip, or one slip each of the fewest cells, makes all hold, and no other does. */
    PROPOSED,
    /** No slip does, or more than one, but only one set of the fewest cells can be wrong. */
    BLAMED,
    /** Several sets of cells of the same size could be wrong. */
    UNDECIDED,
    /** More would have to be tried than is tried, or more than two cells must be wrong. */
    BEYOND
  }
}
