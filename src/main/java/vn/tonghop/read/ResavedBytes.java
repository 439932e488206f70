package vn.tonghop.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * The bytes that a text had before an editor took them for Western or Vietnamese Windows text and
 * saved them as Unicode.
 */
final class ResavedBytes extends InputStream {
  /** Stands for a character that no byte could have become; it decodes to nothing sensible. */
  private static final byte IMPOSSIBLE = (byte) 0xFF;

  private static final byte[] BYTE_OF = new byte[1 << 16];

  static {
    Arrays.fill(BYTE_OF, IMPOSSIBLE);
    byte[] one = new byte[1];
    for (String name : new String[] {"ISO-8859-1", "windows-1258", "windows-1252"}) {
      Charset charset = Charset.forName(name);
      for (int b = 0; b < 256; b++) {
        one[0] = (byte) b;
        char c = new String(one, charset).charAt(0);
        if (c != LetterTable.NONE) {
          BYTE_OF[c] = (byte) b;
        }
      }
    }
  }

  private final Reader text;
  private final char[] buffer = new char[1 << 12];

  ResavedBytes(Reader text) {
    this.text = text;
  }

  @Override
  public int read() throws IOException {
    int c = text.read();
    return c < 0 ? -1 : BYTE_OF[c] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = text.read(buffer, 0, Math.min(length, buffer.length));
    for (int i = 0; i < n; i++) {
      target[offset + i] = BYTE_OF[buffer[i]];
    }
    return n;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
