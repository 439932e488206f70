package vn.tonghop.publish;

import java.util.List;

/** More is wrong with a run than its job's budget permits; nothing of it has been published. */
public final class OverBudget extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OverBudget(long runId, List<String> exceeded) {
    super(
        "Stopped before publishing: %s. Look into it (tonghop show %d); tonghop publish %d --reason TEXT publishes all the same."
            .formatted(String.join("; ", exceeded), runId, runId));
  }
}
