package vn.tonghop.operate;

/** Ends a command: an exit code, and one sentence that says what is wrong and what to do. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private Refusal(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  private Refusal(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The person asked for something that makes no sense. */
  static Refusal wrongUsage(String message) {
    return new Refusal(ExitCode.WRONG_USAGE, message);
  }

  /** What was asked for makes sense but failed. */
  static Refusal failed(String message) {
    return new Refusal(ExitCode.FAILED, message);
  }

  /** What was asked for makes sense but failed; {@code cause} goes to the log only. */
  static Refusal failed(String message, Throwable cause) {
    return new Refusal(ExitCode.FAILED, message, cause);
  }

  int exitCode() {
    return exitCode;
  }
}
