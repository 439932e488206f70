package vn.tonghop.job;

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

  /** The job's name. */
  public String job() {
    return job;
  }
}
