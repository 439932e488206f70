package vn.tonghop.operate;

/** What the program tells the shell. */
final class ExitCode {
  static final int FINISHED = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;
  static final int NAMED_BY_FAIL_ON = 3;
  static final int ANOTHER_RUN = 4;

  private ExitCode() {}
}
