package vn.tonghop.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.database.DataFault;
import vn.tonghop.database.Queries;
import vn.tonghop.normalize.SubmissionRefused;
import vn.tonghop.reference.ReferenceFrame;
import vn.tonghop.register.FileKeeping;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

/**
 * Step 3, for one share of the run's files: reads, normalizes and stages them chunk by chunk.
 *
 * <p>Rows, refusals and the position of a chunk are committed together, so that a restart goes on
 * behind the last of them and no row is staged twice. Memory holds one chunk's refusals and one bit
 * for each indicator of each commune; rows stream through.
 *
 * <p>One file never stops the others: where a chunk fails for what is in it, its files are read
 * again, each in chunks of its own, and the one that fails is refused.
 */
public final class ShareIngest implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(ShareIngest.class);

  private final IngestContext context;
  private final WholeFileRefusal refusal;
  private final int share;
  private final Deque<StagedFile> waiting = new ArrayDeque<>();
  private final Map<Integer, SeenIndicators> interrupted = new HashMap<>();

  /** Files of a chunk that failed; one of them is to blame. */
  private final Set<Integer> suspects = new HashSet<>();

  private final Map<Integer, StagedFile> inThisChunk = new LinkedHashMap<>();
  private @Nullable FileIngest current;

  /**
   * Finds the share's files.
   *
   * @param queries the warehouse's queries
   * @param keeping where the bytes are, and where refusals go
   * @param frame what rows are judged by
   * @param runId the run whose files are read
   * @param share number of the share
   */
  public ShareIngest(
      Queries queries, FileKeeping keeping, ReferenceFrame frame, long runId, int share) {
    this.context = new IngestContext(runId, queries, frame, keeping);
    this.refusal = new WholeFileRefusal(runId, queries, keeping);
    this.share = share;
    findFiles();
  }

  private void findFiles() {
    interrupted.clear();
    waiting.clear();
    waiting.addAll(
        context
            .queries
            .sql("ingest/share")
            .param("run", context.runId)
            .param("share", share)
            .query(StagedFile.class)
            .list());
    // Asked for now: once rows are on their way by COPY, the connection answers nothing else.
    for (StagedFile file : waiting) {
      if (file.committedLine() > 0) {
        interrupted.put(file.id(), SeenIndicators.load(context.queries, file.id()));
      }
    }
  }

  /**
   * Makes sure that every file of a run was read, whatever shares there were.
   *
   * @throws IllegalStateException when one was not: its figures would be missing
   */
  public static void requireAllRead(Queries queries, long runId) {
    long unread = queries.number("ingest/unread", Map.of("run", runId));
    if (unread > 0) {
      throw new IllegalStateException(unread + " files of the run were not read.");
    }
  }

  /**
   * Stages the next chunk in the transaction of {@code connection}.
   *
   * @return how many rows it had, and whether there is more
   */
  public Chunk stageNext(Connection connection) throws IOException, SQLException {
    Savepoint before = connection.setSavepoint();
    inThisChunk.clear();
    try {
      Chunk chunk = stage(connection);
      connection.releaseSavepoint(before);
      return chunk;
    } catch (SQLException | RuntimeException | StackOverflowError e) {
      if (inThisChunk.isEmpty() || e instanceof Exception && !DataFault.isOne(e)) {
        throw e;
      }
      close();
      connection.rollback(before);
      int refused = settleFault(e);
      findFiles();
      return new Chunk(0, refused, hasMore());
    }
  }

  /** Refuses the file that a chunk failed for, or says which files are to be read alone. */
  private int settleFault(Throwable failure) throws IOException {
    if (inThisChunk.size() > 1) {
      LOG.warn("{} files are read again, one by one: {}", inThisChunk.size(), failure.toString());
      suspects.addAll(inThisChunk.keySet());
      return 0;
    }
    for (StagedFile file : inThisChunk.values()) {
      LOG.error("{} is refused, for it cannot be taken in", file.name(), failure);
      refusal.refuse(file, Problem.unexpected(failure));
    }
    return inThisChunk.size();
  }

  private Chunk stage(Connection connection) throws IOException, SQLException {
    List<FilePosition> ended = new ArrayList<>();
    List<FileEnd.Refused> refused = new ArrayList<>();
    int rows;
    try (StagingWriter writer = new StagingWriter(context, connection)) {
      while (!writer.isFull() && hasMore() && isBesideOthers(next())) {
        FileEnd end = stageOneFile(writer);
        if (end instanceof FileEnd.Read read) {
          ended.add(read.position());
        } else if (end instanceof FileEnd.Refused one) {
          refused.add(one);
        }
      }
      writer.finish();
      rows = writer.size();
    }
    context.queries.updateAll("ingest/finish_file", ended);
    if (current != null) {
      context.queries.updateAll("ingest/save_position", List.of(current.position()));
    }
    for (FileEnd.Refused one : refused) {
      refusal.refuse(one.file(), one.problem());
    }
    return new Chunk(rows, ended.size() + refused.size(), hasMore());
  }

  private StagedFile next() {
    return current == null ? waiting.element() : current.file();
  }

  private boolean isBesideOthers(StagedFile file) {
    boolean isAlone = inThisChunk.isEmpty() || inThisChunk.containsKey(file.id());
    return isAlone
        || !suspects.contains(file.id()) && Collections.disjoint(suspects, inThisChunk.keySet());
  }

  private boolean hasMore() {
    return current != null || !waiting.isEmpty();
  }

  /** How the reading of a file ended. */
  private sealed interface FileEnd {
    record Read(FilePosition position) implements FileEnd {}

    record Refused(StagedFile file, Problem problem) implements FileEnd {}
  }

  /**
   * Goes on with the present file, or begins the next one, until it ends or the chunk is full.
   *
   * @return how it ended; null when it goes on in the next chunk
   */
  private @Nullable FileEnd stageOneFile(StagingWriter writer) throws IOException, SQLException {
    StagedFile file = next();
    inThisChunk.put(file.id(), file);
    if (current == null) {
      waiting.remove();
    }
    try {
      FileIngest open = current == null ? open(file) : current;
      current = open;
      while (!writer.isFull()) {
        if (!open.readRow(writer)) {
          // What is left to say of it is known, and nothing else is kept: of small files, thousands
          // end in one chunk, and their buffers and handles would soon use up all there are.
          FileEnd end = open.isWithoutRows() ? empty(file, writer) : new FileEnd.Read(open.end());
          close();
          return end;
        }
      }
      return null;
    } catch (SubmissionRefused e) {
      writer.forget(file);
      close();
      return new FileEnd.Refused(file, e.problem());
    }
  }

  private static FileEnd empty(StagedFile file, StagingWriter writer) {
    writer.forget(file);
    return new FileEnd.Refused(file, new Problem(ProblemCode.EMPTY_FILE, null, null, List.of()));
  }

  private FileIngest open(StagedFile file) throws IOException, SubmissionRefused {
    SeenIndicators seen = interrupted.remove(file.id());
    return FileIngest.open(context, file, seen == null ? new SeenIndicators() : seen);
  }

  @Override
  public void close() throws IOException {
    if (current != null) {
      current.close();
      current = null;
    }
  }

  /**
   * What one chunk came to.
   *
   * @param rows rows taken or refused
   * @param files files that ended in it
   * @param more whether the share goes on
   */
  public record Chunk(int rows, int files, boolean more) {}
}
