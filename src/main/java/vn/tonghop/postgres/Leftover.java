package vn.tonghop.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What a process that was killed has left unfinished. */
final class Leftover {

  private static final int ATTEMPTS = 100;
  private static final long PAUSE_MILLIS = 100;

  private Leftover() {}

  /**
   * Clears a folder away, if it is there. A program that outlived whoever started it may still be
   * filling it; it is given the time to end.
   *
   * @throws IOException when it cannot be cleared
   */
  static void clear(Path folder) throws IOException {
    for (int attempt = 1; Files.exists(folder); attempt++) {
      try {
        delete(folder);
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while clearing up", e);
    }
  }
}
