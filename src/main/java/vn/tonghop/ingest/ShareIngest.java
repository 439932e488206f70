package vn.tonghop.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.database.Queries;
import vn.tonghop.normalize.SubmissionRefused;
import vn.tonghop.read.LineCount;
import vn.tonghop.reference.ReferenceFrame;
import vn.tonghop.register.FileKeeping;
import vn.tonghop.words.Problem;

/**
 * Step 3, for one share of the run's files: reads, normalizes and stages them chunk by chunk.
 *
 * <p>Rows, refusals and the position of a chunk are committed together, so that a restart goes on
 * behind the last of them and no row is staged twice. Memory holds one chunk's refusals and one bit
 * for each indicator of each commune; rows stream through.
 */
public final class ShareIngest implements Closeable {

  private final IngestContext context;
  private final Deque<StagedFile> waiting;
  private final Map<Integer, SeenIndicators> interrupted = new HashMap<>();
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
    this.waiting =
        new ArrayDeque<>(
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
   * Stages the next chunk in the transaction of {@code connection}.
   *
   * @return how many rows it had, and whether there is more
   */
  public Chunk stageNext(Connection connection) throws IOException, SQLException {
    List<FilePosition> ended = new ArrayList<>();
    List<FileEnd.Refused> refused = new ArrayList<>();
    int rows;
    try (StagingWriter writer = new StagingWriter(context, connection)) {
      while (!writer.isFull() && hasMore()) {
        FileEnd end = stageOneFile(writer);
        if (end instanceof FileEnd.Read read) {
          ended.add(read.position());
        } else if (end instanceof FileEnd.Refused refusal) {
          refused.add(refusal);
        }
      }
      writer.finish();
      rows = writer.size();
    }
    context.queries.updateAll("ingest/finish_file", ended);
    if (current != null) {
      context.queries.updateAll("ingest/save_position", List.of(current.position()));
    }
    for (FileEnd.Refused refusal : refused) {
      refuse(refusal.file(), refusal.problem());
    }
    return new Chunk(rows, ended.size() + refused.size(), hasMore());
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
    StagedFile file = current == null ? waiting.remove() : current.file();
    try {
      FileIngest open = current == null ? open(file) : current;
      current = open;
      while (!writer.isFull()) {
        if (!open.readRow(writer)) {
          // What is left to say of it is known, and nothing else is kept: of small files, thousands
          // end in one chunk, and their buffers and handles would soon use up all there are.
          FileEnd end = new FileEnd.Read(open.end());
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

  private FileIngest open(StagedFile file) throws IOException, SubmissionRefused {
    SeenIndicators seen = interrupted.remove(file.id());
    return FileIngest.open(context, file, seen == null ? new SeenIndicators() : seen);
  }

  private void refuse(StagedFile file, Problem problem) throws IOException {
    long lines;
    try (InputStream bytes = file.bytes(context.archive)) {
      // To the last line, and so to the proof that it was not damage that made the file unreadable.
      lines = LineCount.of(bytes);
    }
    context.queries.update(
        "ingest/refuse_file",
        Map.of("file", file.id(), "code", problem.code().text(), "lines", lines));
    context.refusals.refuseFile(
        context.runId, file.id(), file.name(), file.commune(), file.period(), problem);
    context.rejectedFolder.copy(context.archive.of(file.sha256()), file.name());
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
