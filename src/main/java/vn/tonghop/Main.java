package vn.tonghop;

/** Entry point of the program. */
public final class Main {
  private Main() {}

  /**
   * Starts the program.
   *
   * @param args a command and its options
   */
  public static void main(String[] args) {
    System.out.println(args.length);
  }
}
