package vn.tonghop.ingest;

import java.util.Arrays;

/** How many relations of a part were checked, and how many lacked what they are compared with. */
final class RelationCounts {

  /** Kinds of relations, in the order in which {@code ops.submission.fitting} counts them. */
  enum Relation {
    PARTS,
    RATIO,
    SHARE,
    RATE,
    CUMULATIVE,
    NOT_DECREASED
  }

  private final int[] counts = new int[2 * Relation.values().length];

  void add(Relation relation, boolean isChecked) {
    counts[2 * relation.ordinal() + (isChecked ? 0 : 1)]++;
  }

  void clear() {
    Arrays.fill(counts, 0);
  }

  /** Of each kind those that were checked, then those that could not be. */
  Integer[] all() {
    return Arrays.stream(counts).boxed().toArray(Integer[]::new);
  }
}
