package vn.tonghop.report;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes small files several at a time, which a file system does in less time than one after the
 * other. What waits is bounded: whoever brings more writes one himself.
 */
final class NoteWriters implements AutoCloseable {
  private static final int WRITERS = 4;
  private static final int MOST_WAITING = 64;

  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          WRITERS,
          WRITERS,
          1,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          new ThreadPoolExecutor.CallerRunsPolicy());
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /** Something to write. */
  interface Note {
    void write() throws IOException;
  }

  /**
   * Has a note written, now or soon.
   *
   * @throws IOException when an earlier one could not be
   */
  void write(Note note) throws IOException {
    complain();
    pool.execute(
        () -> {
          try {
            note.write();
          } catch (IOException | RuntimeException e) {
            failure.compareAndSet(null, e);
          }
        });
  }

  /**
   * Waits until all are written.
   *
   * @throws IOException when one could not be
   */
  void await() throws IOException {
    pool.shutdown();
    try {
      while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
        complain();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while writing notes");
    }
    complain();
  }

  private void complain() throws IOException {
    Throwable first = failure.get();
    if (first instanceof IOException e) {
      throw e;
    }
    if (first instanceof RuntimeException e) {
      throw e;
    }
  }

  /** Lets what has begun come to its end, and gives up the rest. */
  @Override
  public void close() {
    pool.shutdownNow();
    try {
      pool.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
