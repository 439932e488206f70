package vn.tonghop.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

  private final ReferenceData reference;

  /** Each remembers spellings from file to file, and serves one worker, who prepares it. */
  private final @Nullable SubmissionReading[] readings = new SubmissionReading[READERS];

  Heads(ReferenceData reference) {
    this.reference = reference;
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
    AtomicInteger next = new AtomicInteger();
    if (files.size() < READERS) {
      return read(files, next, 0);
    }
    ExecutorService workers = Executors.newFixedThreadPool(READERS);
    try {
      List<Integer> readers = IntStream.range(0, READERS).boxed().toList();
      Map<Unread, SubmissionHead> heads = new HashMap<>();
      Workers.all(workers, readers, reader -> read(files, next, reader)).forEach(heads::putAll);
      return heads;
    } finally {
      workers.shutdownNow();
    }
  }

  /** Looks into those files of which no other worker is the first to take them up. */
  private Map<Unread, SubmissionHead> read(List<Unread> files, AtomicInteger next, int worker)
      throws IOException {
    Map<Unread, SubmissionHead> heads = new HashMap<>();
    for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
      heads.put(files.get(i), head(reading(worker), files.get(i)));
    }
    return heads;
  }

  private SubmissionReading reading(int worker) {
    SubmissionReading reading = readings[worker];
    if (reading == null) {
      reading = new SubmissionReading(reference);
      readings[worker] = reading;
    }
    return reading;
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
    return reading(0).refused(name, problem);
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
