package vn.tonghop.register;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Archives files some ahead: while those that are archived are looked into, which takes a
 * processor, the disk makes sure of the next ones.
 */
final class ArchivedAhead implements AutoCloseable {

  private final Archive archive;
  private final Iterator<List<InboxFile>> batches;
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private Future<List<Optional<Archive.Stored>>> ahead;

  ArchivedAhead(Archive archive, List<List<InboxFile>> batches) {
    this.archive = archive;
    this.batches = batches.iterator();
    this.ahead = begin();
  }

  private Future<List<Optional<Archive.Stored>>> begin() {
    List<InboxFile> files = batches.hasNext() ? batches.next() : List.of();
    return worker.submit(() -> files.isEmpty() ? List.of() : archive.store(files));
  }

  /**
   * What became of the next batch, whose bytes are on the disk.
   *
   * @throws IOException when the archive cannot be written
   */
  List<Optional<Archive.Stored>> next() throws IOException {
    List<Optional<Archive.Stored>> stored = Workers.result(ahead);
    ahead = begin();
    return stored;
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
