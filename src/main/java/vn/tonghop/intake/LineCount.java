package vn.tonghop.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts the lines of a file that nobody reads, so that its refusal accounts for all of them. */
public final class LineCount {
  private static final int BUFFER = 1 << 16;

  private LineCount() {}

  /** Lines as an editor counts them: LF, CRLF and CR end a line, the last needs no end. */
  public static long of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in);
    }
  }

  /** Counts the lines of what is left of {@code in}. */
  public static long of(InputStream in) throws IOException {
    long lines = 0;
    byte last = '\n';
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      for (int i = 0; i < n; i++) {
        byte b = buffer[i];
        if (b == '\r' || (b == '\n' && last != '\r')) {
          lines++;
        }
        last = b;
      }
    }
    return last == '\n' || last == '\r' ? lines : lines + 1;
  }
}
