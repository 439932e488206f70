package vn.tonghop.operate;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import vn.tonghop.operate.session.Folders;
import vn.tonghop.operate.session.Terminal;

/**
 * Does once what the program is asked for most, in a working folder that is thrown away, and tells
 * nobody. Java keeps what it has loaded for it, and starts faster from then on.
 */
public final class Rehearsal {
  private static final List<String> COMMANDS =
      List.of(
          "run demo",
          // Once more, on a database that is up to date.
          "run demo",
          "runs",
          "show 1",
          "files --json",
          "rejects",
          "findings",
          "totals --period 2024",
          "sql --csv values(1)",
          "sql values(1)",
          "doctor",
          "--help",
          "no-such-command");

  private Rehearsal() {}

  /**
   * Rehearses in the folders that the environment names. Whatever fails is not told here: whoever
   * asks for it will hear of it.
   */
  public static void main(String[] none) {
    Folders folders = Tonghop.workingIn(System.getenv());
    Terminal nowhere =
        new Terminal(
            folders,
            InputStream.nullInputStream(),
            new PrintWriter(Writer.nullWriter()),
            new PrintWriter(Writer.nullWriter()),
            true,
            Integer.MAX_VALUE);
    for (String command : COMMANDS) {
      Tonghop.execute(nowhere, command.split(" ", -1));
    }
    System.exit(0);
  }
}
