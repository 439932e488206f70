package vn.tonghop.operate.session;

import java.io.InputStream;
import java.io.PrintWriter;
import vn.tonghop.words.ShownText;

/**
 * Where a command was typed.
 *
 * @param folders the installation's folders
 * @param in what is handed in; nothing where nothing is
 * @param out what was asked for
 * @param err everything else that a person is told
 * @param interactive whether a person watches {@code err}
 * @param width letters in a line of {@code out}; the greatest number where nobody watches it
 * @param converses whether a person types what is handed in, and watches {@code out}
 */
public record Terminal(
    Folders folders,
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    boolean interactive,
    int width,
    boolean converses) {

  /** Where nobody types what is handed in. */
  public Terminal(
      Folders folders,
      InputStream in,
      PrintWriter out,
      PrintWriter err,
      boolean interactive,
      int width) {
    this(folders, in, out, err, interactive, width, false);
  }

  /** Where a command was typed, and nothing handed in. */
  public Terminal(Folders folders, PrintWriter out, PrintWriter err, boolean interactive) {
    this(folders, InputStream.nullInputStream(), out, err, interactive, Integer.MAX_VALUE);
  }

  /** Tells the person something that was not asked for. */
  public void say(String sentence) {
    err.println(ShownText.ofLines(sentence));
    err.flush();
  }
}
