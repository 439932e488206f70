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

  private final Reader in;
  private final char[] buffer = new char[1 << 14];
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
    int bits = 0;
    while (fill()) {
      int end = from;
      char c = 0;
      while (end < to) {
        c = buffer[end];
        if (c == '\n' || c == '\r') {
          break;
        }
        bits |= c;
        end++;
      }
      if ((start == null ? 0 : start.length()) + end - from > LONGEST) {
        throw new LineTooLongException(read + 1);
      }
      if (end < to) {
        afterReturn = c == '\r';
        String rest = new String(buffer, from, end - from);
        from = end + 1;
        return line(start == null ? rest : start.append(rest).toString(), bits);
      }
      start = start == null ? new StringBuilder() : start;
      start.append(buffer, from, end - from);
      from = end;
    }
    lacksLastEnd |= start != null;
    return start == null ? null : line(start.toString(), bits);
  }

  private boolean fill() throws IOException {
    while (from == to) {
      int n = in.read(buffer, 0, buffer.length);
      if (n < 0) {
        return false;
      }
      from = 0;
      to = n;
    }
    return true;
  }

  private String line(String text, int bits) {
    read++;
    return bits < 0x80 ? text : composed(text);
  }

  /** Most lines are as they should be already, and testing that is cheaper than rewriting them. */
  private static String composed(String text) {
    boolean suspect = false;
    for (int i = 0; i < text.length() && !suspect; i++) {
      char c = text.charAt(i);
      suspect = c >= 0x300 && (c < 0x1E00 || c > 0x1EFF) || c == '\u00AD';
    }
    if (!suspect) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isInvisible(text.charAt(i))) {
        visible.append(text.charAt(i));
      }
    }
    return ComposedText.of(visible.toString());
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
