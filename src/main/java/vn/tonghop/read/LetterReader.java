package vn.tonghop.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Decodes bytes by a {@link LetterTable}, two bytes before one. */
final class LetterReader extends Reader {
  private final InputStream in;
  private final LetterTable table;
  private final byte[] buffer = new byte[1 << 13];
  private int from;
  private int to;

  LetterReader(InputStream in, LetterTable table) {
    this.in = in;
    this.table = table;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int written = 0;
    while (written < length) {
      int first = peek(0);
      if (first < 0) {
        break;
      }
      char letter = LetterTable.NONE;
      if (table.beginsPair(first)) {
        int second = peek(1);
        letter = second < 0 ? LetterTable.NONE : table.letter(first, second);
      }
      if (letter == LetterTable.NONE) {
        letter = table.letter(first);
        from++;
      } else {
        from += 2;
      }
      target[offset + written++] = letter;
    }
    return written == 0 && length > 0 ? -1 : written;
  }

  /** The byte {@code ahead} places on, or -1 at the end. */
  private int peek(int ahead) throws IOException {
    while (from + ahead >= to) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
      int n = in.read(buffer, to, buffer.length - to);
      if (n < 0) {
        return -1;
      }
      to += n;
    }
    return buffer[from + ahead] & 0xFF;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
