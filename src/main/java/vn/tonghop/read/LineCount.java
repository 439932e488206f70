package vn.tonghop.read;

import java.io.IOException;
import java.io.InputStream;

/** Counts the lines of files of which nothing is read, in little memory. */
public final class LineCount {
  private static final int BUFFER = 1 << 16;

  private LineCount() {}

  /** Lines as an editor counts them: LF, CRLF and CR end a line, the last needs no end. */
  public static long of(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long lines = 0;
    int last = '\n';
    int width = 1;
    int high = 0;
    boolean first = true;
    for (int n = in.readNBytes(buffer, 0, BUFFER); n > 0; n = in.readNBytes(buffer, 0, BUFFER)) {
      ByteOrderMark mark = first ? ByteOrderMark.of(buffer, n) : null;
      if (mark == ByteOrderMark.UTF_16LE || mark == ByteOrderMark.UTF_16BE) {
        width = 2;
        high = mark == ByteOrderMark.UTF_16LE ? 1 : 0;
      }
      first = false;
      for (int i = 0; i < n; i += width) {
        int c = buffer[i] & 0xFF;
        if (width > 1 && i + 1 < n) {
          c = (buffer[i + high] & 0xFF) << 8 | buffer[i + 1 - high] & 0xFF;
        }
        if (c == '\r' || (c == '\n' && last != '\r')) {
          lines++;
        }
        last = c;
      }
    }
    return last == '\n' || last == '\r' ? lines : lines + 1;
  }
}
