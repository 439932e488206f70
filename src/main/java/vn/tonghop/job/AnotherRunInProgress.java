package vn.tonghop.job;

import java.time.Duration;

/** A job is asked to run while another run of it is in progress. */
public final class AnotherRunInProgress extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String job;

  /**
   * Creates the exception.
   *
   * @param job the job's name
   */
  public AnotherRunInProgress(String job) {
    super("Another run of the job " + job + " is in progress.");
    this.job = job;
  }

  static AnotherRunInProgress ofHolder(String job, String holder) {
    return new AnotherRunInProgress(
        job, "Another run of the job " + job + " is in progress: " + holder + ".");
  }

  static AnotherRunInProgress ofAnotherJob(String job, String holder) {
    return new AnotherRunInProgress(
        job,
        "What %s would do cannot be told while somebody else writes: %s.".formatted(job, holder));
  }

  static AnotherRunInProgress afterWaiting(String job, Duration patience, String holder) {
    return new AnotherRunInProgress(
        job,
        "The job %s has waited %d minutes for another writer of the warehouse: %s."
            .formatted(job, patience.toMinutes(), holder));
  }

  private AnotherRunInProgress(String job, String message) {
    super(message);
    this.job = job;
  }

  /** The job's name. */
  public String job() {
    return job;
  }
}
