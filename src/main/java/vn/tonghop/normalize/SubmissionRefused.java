package vn.tonghop.normalize;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

/** One of a submission's rows shows that the whole file is to be refused. */
public final class SubmissionRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  SubmissionRefused(Problem problem) {
    super(problem.code().text(), null, false, false);
    this.problem = problem;
  }

  /** The same, where a contradiction says in which line it stands. */
  SubmissionRefused inLine(long line) {
    if (problem.code() != ProblemCode.IDENTITY_CONFLICT) {
      return this;
    }
    List<String> arguments = new ArrayList<>(problem.arguments());
    arguments.set(3, Long.toString(line));
    String other = arguments.get(4);
    arguments.set(4, other.isEmpty() ? "" : other + " (" + line + ")");
    return new SubmissionRefused(
        new Problem(problem.code(), problem.column(), problem.value(), arguments));
  }

  /** {@code line-too-long} or {@code identity-conflict}. */
  public Problem problem() {
    return problem;
  }
}
