package vn.tonghop.job;

import org.springframework.batch.core.job.JobInterruptedException;

/** Ends a run between two chunks: somebody has stopped it, or it may not go on. */
final class RunInterrupted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private RunInterrupted(String message) {
    super(message);
  }

  private RunInterrupted(String message, Throwable cause) {
    super(message, cause);
  }

  /** Somebody has stopped it. Batch tells by the cause that nothing has failed. */
  static RunInterrupted stopped() {
    return new RunInterrupted("stopped", new JobInterruptedException("stopped"));
  }

  /** Its job is another process's by now. */
  static RunInterrupted givenUp() {
    return new RunInterrupted(
        "This process was not heard of for so long that its job was taken from it; it has written nothing since.");
  }

  /** Its lock is gone, so that another process may have taken it up. */
  static RunInterrupted unlocked() {
    return new RunInterrupted("The database connection that holds the run's lock was lost.");
  }
}
