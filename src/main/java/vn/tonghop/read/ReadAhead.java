package vn.tonghop.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a submission, of which a long one is read by a thread of its own while the caller
 * looks at the rows before: reading takes about as long as looking.
 *
 * <p>While it is open nobody else may use the reader, nor the words by which that knows headers.
 * Memory holds some thousand rows. One caller at a time.
 */
public final class ReadAhead implements Closeable {

  /** A short file is at its end before a second thread would be of use. */
  private static final int ROWS_READ_ALONE = 20_000;

  private static final int ROWS_IN_A_PORTION = 500;
  private static final int PORTIONS = 4;
  private static final List<Row> NO_MORE = List.of();

  private final SubmissionReader reader;
  private final BlockingQueue<List<Row>> portions = new ArrayBlockingQueue<>(PORTIONS);
  private int readAlone;
  private List<Row> portion = NO_MORE;
  private int taken;
  private boolean ended;
  private @Nullable Thread thread;

  /** What ended the reading before the file's end; written before the last portion is handed on. */
  private @Nullable Throwable failure;

  /**
   * Begins with the row that the reader would return next.
   *
   * @param reader it stays the caller's to close, after this
   */
  public ReadAhead(SubmissionReader reader) {
    this.reader = reader;
  }

  /**
   * A row, and what {@link SubmissionReader#header} said of it.
   *
   * @param source the row
   * @param header null where the row belongs to no header
   */
  public record Row(SourceRow source, @Nullable Outcome<Header> header) {}

  /**
   * The next row.
   *
   * @return null at the end of the file
   * @throws IOException as {@link SubmissionReader#next}
   */
  public @Nullable Row next() throws IOException {
    if (readAlone < ROWS_READ_ALONE) {
      readAlone++;
      return read();
    }
    if (thread == null) {
      thread = start();
    }
    if (taken == portion.size() && !ended) {
      portion = await();
      taken = 0;
      ended = portion.isEmpty();
    }
    if (ended) {
      throwFailure();
      return null;
    }
    return portion.get(taken++);
  }

  private @Nullable Row read() throws IOException {
    SourceRow row = reader.next();
    return row == null ? null : new Row(row, reader.header());
  }

  private Thread start() {
    Thread ahead = new Thread(this::readOn, Thread.currentThread().getName() + " ahead");
    ahead.setDaemon(true);
    ahead.start();
    return ahead;
  }

  private void readOn() {
    List<Row> next;
    try {
      do {
        next = new ArrayList<>(ROWS_IN_A_PORTION);
        readInto(next);
        // What was read before something failed comes before the failure.
        portions.put(next);
      } while (!next.isEmpty() && failure == null);
      portions.put(NO_MORE);
    } catch (InterruptedException e) {
      // Closed by the caller, who wants no more.
      Thread.currentThread().interrupt();
    }
  }

  private void readInto(List<Row> rows) {
    try {
      for (Row row = read(); row != null; row = read()) {
        rows.add(row);
        if (rows.size() == ROWS_IN_A_PORTION) {
          return;
        }
      }
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    }
  }

  private List<Row> await() throws IOException {
    try {
      return portions.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The reading was interrupted");
    }
  }

  private void throwFailure() throws IOException {
    Throwable cause = failure;
    if (cause instanceof IOException e) {
      throw e;
    }
    if (cause instanceof RuntimeException e) {
      throw e;
    }
    if (cause instanceof Error e) {
      throw e;
    }
  }

  /** Ends the reading, wherever it is. */
  @Override
  public void close() {
    Thread ahead = thread;
    if (ahead == null) {
      return;
    }
    ahead.interrupt();
    boolean interrupted = false;
    while (ahead.isAlive()) {
      try {
        ahead.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
