package vn.tonghop;

import vn.tonghop.operate.Tonghop;

/** Entry point of the program. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param args a command and its options
   */
  public static void main(String[] args) {
    System.exit(Tonghop.execute(args));
  }
}
