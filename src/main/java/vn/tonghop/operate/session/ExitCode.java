package vn.tonghop.operate.session;

/** What the program tells the shell. */
public final class ExitCode {
  /** It did what was asked for. */
  public static final int FINISHED = 0;

  /** It failed; a run can be restarted. */
  public static final int FAILED = 1;

  /** What was asked for makes no sense. */
  public static final int WRONG_USAGE = 2;

  /** A run finished, but something that {@code --fail-on} names happened. */
  public static final int NAMED_BY_FAIL_ON = 3;

  /** Another run of the job is in progress. */
  public static final int ANOTHER_RUN = 4;

  private ExitCode() {}
}
