package vn.tonghop.normalize;

import vn.tonghop.words.Problem;

/** One of a submission's rows shows that the whole file is to be refused. */
public final class SubmissionRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  SubmissionRefused(Problem problem) {
    super(problem.code().text(), null, false, false);
    this.problem = problem;
  }

  /** {@code line-too-long} or {@code identity-conflict}. */
  public Problem problem() {
    return problem;
  }
}
