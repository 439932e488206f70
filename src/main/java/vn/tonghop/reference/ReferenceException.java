package vn.tonghop.reference;

import java.util.List;
import java.util.stream.Collectors;

/** The reference data cannot be used. Holds all mistakes of all files, not just the first. */
public final class ReferenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<ReferenceProblem> problems;

  /**
   * Reports mistakes.
   *
   * @param problems at least one, in the order in which they are to be read
   */
  public ReferenceException(List<ReferenceProblem> problems) {
    super(problems.stream().map(ReferenceProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Every mistake, in the order of the message's lines. */
  public List<ReferenceProblem> problems() {
    return problems;
  }
}
