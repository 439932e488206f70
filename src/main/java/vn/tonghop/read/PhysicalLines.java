package vn.tonghop.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.ComposedText;

/**
 * The lines of a text as an editor numbers them, whatever ends them, in composed Unicode and
 * without invisible marks.
 */
final class PhysicalLines implements Closeable {
  /** The most characters that a line may have. */
  static final int LONGEST = 1_000_000;

  /** Of most files that are opened, only the first lines are asked for. */
  private static final int FIRST_CHARACTERS = 1 << 11;

  private static final int MOST_CHARACTERS = 1 << 14;

  private final Reader in;
  private char[] buffer = new char[FIRST_CHARACTERS];
  private int from;
  private int to;
  private boolean afterReturn;
  private boolean lacksLastEnd;
  private long read;

  PhysicalLines(Reader in) {
    this.in = in;
  }

  /** How many lines were returned. */
  long read() {
    return read;
  }

  /** Whether the text is read to its end, and no line end stood there. */
  boolean lacksLastEnd() {
    return lacksLastEnd;
  }

  /**
   * Reads the next line.
   *
   * @return the line without its end, or null at the end of the text; a final line end begins no
   *     line
   * @throws LineTooLongException as soon as a line is longer than {@link #LONGEST}
   */
  @Nullable String next() throws IOException {
    if (afterReturn && fill() && buffer[from] == '\n') {
      from++;
    }
    afterReturn = false;
    StringBuilder start = null;
    boolean suspect = false;
    while (fill()) {
      // Locals, for all text comes through here, most of it before the loop is compiled well.
      char[] chars = buffer;
      int limit = to;
      int end = from;
      int bits = 0;
      char c = 0;
      while (end < limit) {
        c = chars[end];
        if (c == '\n' || c == '\r') {
          break;
        }
        bits |= c;
        end++;
      }
      suspect |= bits >= 0x80 && isSuspect(chars, from, end);
      if ((start == null ? 0 : start.length()) + end - from > LONGEST) {
        throw new LineTooLongException(read + 1);
      }
      if (end < to) {
        afterReturn = c == '\r';
        String rest = new String(buffer, from, end - from);
        from = end + 1;
        return line(start == null ? rest : start.append(rest).toString(), suspect);
      }
      start = start == null ? new StringBuilder() : start;
      start.append(buffer, from, end - from);
      from = end;
    }
    lacksLastEnd |= start != null;
    return start == null ? null : line(start.toString(), suspect);
  }

  private boolean fill() throws IOException {
    while (from == to) {
      if (to == FIRST_CHARACTERS && buffer.length == FIRST_CHARACTERS) {
        buffer = new char[MOST_CHARACTERS];
      }
      int n = in.read(buffer, 0, buffer.length);
      if (n < 0) {
        return false;
      }
      from = 0;
      to = n;
    }
    return true;
  }

  private String line(String text, boolean suspect) {
    read++;
    return suspect ? composed(text) : text;
  }

  private static String composed(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isInvisible(text.charAt(i))) {
        visible.append(text.charAt(i));
      }
    }
    return ComposedText.of(visible.toString());
  }

  /**
   * Says whether there is anything but ASCII and letters of composed Vietnamese. Most lines are as
   * they should be already, and testing that is cheaper than rewriting them.
   */
  private static boolean isSuspect(char[] chars, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c >= 0x300 && (c < 0x1E00 || c > 0x1EFF) || c == '\u00AD') {
        return true;
      }
    }
    return false;
  }

  /** Soft hyphens, zero-width characters, marks of writing direction, byte order marks. */
  private static boolean isInvisible(char c) {
    return c == '\u00AD'
        || c == '\u061C'
        || c >= '\u200B' && c <= '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2060' && c <= '\u2069'
        || c == '\uFEFF';
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
