package vn.tonghop.register;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.database.DataFault;
import vn.tonghop.normalize.SubmissionHead;
import vn.tonghop.normalize.SubmissionReading;
import vn.tonghop.read.SourceBytes;
import vn.tonghop.reference.ReferenceData;
import vn.tonghop.words.Problem;

/**
 * Finds out how files are written and whose they are, several at a time: of thousands of small
 * files this is most of taking them in.
 */
final class Heads {
  private static final Logger LOG = LoggerFactory.getLogger(Heads.class);
  private static final int READERS = 2;

  /** Each remembers spellings from file to file, and serves one worker. */
  private final List<SubmissionReading> readings = new ArrayList<>();

  Heads(ReferenceData reference) {
    for (int reader = 0; reader < READERS; reader++) {
      readings.add(new SubmissionReading(reference));
    }
  }

  /**
   * A file that nobody has looked into.
   *
   * @param name the name under which it arrived, without folders
   * @param bytes where the archive keeps them
   */
  record Unread(String name, Path bytes) {}

  /**
   * Looks into files.
   *
   * @return what each is; one that fails in a way nobody foresaw is refused, the others go on
   * @throws IOException when the archive cannot be read
   */
  Map<Unread, SubmissionHead> of(List<Unread> files) throws IOException {
    Map<Unread, SubmissionHead> heads = new HashMap<>();
    if (files.size() < READERS) {
      heads.putAll(read(files, 0, 1));
      return heads;
    }
    ExecutorService workers = Executors.newFixedThreadPool(READERS);
    try {
      List<Callable<Map<Unread, SubmissionHead>>> parts = new ArrayList<>();
      for (int reader = 0; reader < READERS; reader++) {
        int first = reader;
        parts.add(() -> read(files, first, READERS));
      }
      for (Future<Map<Unread, SubmissionHead>> part : workers.invokeAll(parts)) {
        heads.putAll(part.get());
      }
      return heads;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while looking into files");
    } finally {
      workers.shutdownNow();
    }
  }

  private Map<Unread, SubmissionHead> read(List<Unread> files, int first, int step)
      throws IOException {
    Map<Unread, SubmissionHead> heads = new HashMap<>();
    for (int i = first; i < files.size(); i += step) {
      heads.put(files.get(i), head(readings.get(first), files.get(i)));
    }
    return heads;
  }

  private static SubmissionHead head(SubmissionReading reading, Unread file) throws IOException {
    try {
      return reading.head(
          file.name(), SourceBytes.atHand(() -> Files.newInputStream(file.bytes())));
    } catch (RuntimeException | StackOverflowError e) {
      return reading.refused(file.name(), unexpected(file.name(), e));
    }
  }

  /**
   * What is said of a file that is refused for reasons of its own.
   *
   * @param name the name under which it arrived, without folders
   */
  SubmissionHead.Refused refused(String name, Problem problem) {
    return readings.get(0).refused(name, problem);
  }

  /**
   * What is said of a file that failed in a way that nobody foresaw.
   *
   * @throws RuntimeException the error itself, where it is not the file's
   */
  static Problem unexpected(String name, Throwable error) {
    if (error instanceof RuntimeException fault && !DataFault.isOne(fault)) {
      throw fault;
    }
    LOG.error("{} is refused, for it cannot be taken in", name, error);
    return Problem.unexpected(error);
  }
}
