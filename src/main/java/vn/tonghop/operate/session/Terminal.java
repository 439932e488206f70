package vn.tonghop.operate.session;

import java.io.PrintWriter;

/**
 * Where a command was typed.
 *
 * @param folders the installation's folders
 * @param out what was asked for
 * @param err everything else that a person is told
 * @param interactive whether a person watches {@code err}
 */
public record Terminal(Folders folders, PrintWriter out, PrintWriter err, boolean interactive) {

  /** Tells the person something that was not asked for. */
  public void say(String sentence) {
    err.println(sentence);
    err.flush();
  }
}
