package vn.tonghop.normalize;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.Period;
import vn.tonghop.words.Problem;

/** What became of one row. */
public sealed interface RowOutcome {
  /** Why a row needs no answer. */
  enum Reason {
    BLANK,
    /** A heading without values. */
    SECTION,
    /** The row that numbers the columns. */
    NUMBERING,
    /** The header once more. */
    HEADER,
    /** Who signs, and what stands below. */
    SIGNATURE
  }

  /**
   * The row reports nothing and is not meant to.
   *
   * @param reason why
   */
  record Ignored(Reason reason) implements RowOutcome {}

  /**
   * The row stays out.
   *
   * @param problems everything that is wrong with it, at least one
   * @param commune whose row it is, or null where that could not be told
   * @param period its period, or null where that could not be told
   * @param indicator what it is about, or null where that could not be told
   */
  record Rejected(
      List<Problem> problems,
      @Nullable Commune commune,
      @Nullable Period period,
      @Nullable Indicator indicator)
      implements RowOutcome {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The row was read; it may still be held.
   *
   * @param row what it reports
   */
  record Accepted(NormalizedRow row) implements RowOutcome {}
}
