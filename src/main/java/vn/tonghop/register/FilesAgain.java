package vn.tonghop.register;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.database.Queries;
import vn.tonghop.normalize.SubmissionHead;
import vn.tonghop.reference.ReferenceFrame;

/**
 * Takes files in again from the archive, each as if it had arrived when it did: what it says is
 * read anew by the reference data as they are now. The new reading takes the place of the one
 * before it once it has been read; one that is refused takes nobody's place.
 */
final class FilesAgain {

  private final Queries queries;
  private final FileKeeping keeping;
  private final ReferenceFrame frame;
  private final long runId;

  FilesAgain(Queries queries, FileKeeping keeping, ReferenceFrame frame, long runId) {
    this.queries = queries;
    this.keeping = keeping;
    this.frame = frame;
    this.runId = runId;
  }

  private record Archived(
      int fileId,
      String fileName,
      String inboxPath,
      String sha256,
      long sizeBytes,
      OffsetDateTime modifiedAt,
      OffsetDateTime receivedAt) {}

  /**
   * Takes in what a run is narrowed to, in the transaction of the caller.
   *
   * @return how many files
   * @throws DamagedArchiveException when the archive no longer has what arrived
   */
  int takeIn(Narrowing only) throws IOException {
    List<Archived> files =
        queries
            .sql("register/again")
            .param("run", runId)
            .param("period", only.period())
            .param("commune", only.commune())
            .param("file", only.file())
            .query(Archived.class)
            .list();
    Map<Archived, Heads.Unread> unread = new LinkedHashMap<>();
    for (Archived file : files) {
      unread.put(file, new Heads.Unread(file.fileName(), whole(file)));
    }
    Map<Heads.Unread, SubmissionHead> heads =
        new Heads(frame.data()).of(List.copyOf(unread.values()));
    for (Archived file : files) {
      Heads.Unread bytes = requireNonNull(unread.get(file));
      record(arrival(file, bytes), requireNonNull(heads.get(bytes)));
    }
    return files.size();
  }

  /** Where its bytes are, once they have been compared with what arrived. */
  private Path whole(Archived file) throws IOException {
    try (InputStream bytes = keeping.archive().open(file.sha256(), file.fileName())) {
      bytes.transferTo(OutputStream.nullOutputStream());
    }
    return keeping.archive().of(file.sha256());
  }

  private ArrivedFile.Arrival arrival(Archived file, Heads.Unread bytes) {
    InboxFile asItCame =
        new InboxFile(
            file.inboxPath(), bytes.bytes(), file.sizeBytes(), file.modifiedAt().toInstant(), null);
    return new ArrivedFile.Arrival(
        runId,
        file.fileName(),
        asItCame,
        new Archive.Stored(file.sha256(), file.sizeBytes(), bytes.bytes()),
        file.receivedAt(),
        frame.digest(),
        file.fileId());
  }

  private void record(ArrivedFile.Arrival arrival, SubmissionHead head) throws IOException {
    if (head instanceof SubmissionHead.Refused refused) {
      FileRegister.record(
          queries,
          keeping,
          ArrivedFile.refused(arrival, refused, frame.keys(), FileRegister.lines(arrival.stored())),
          refused.problem());
    } else {
      ArrivedFile arrived =
          ArrivedFile.registered(arrival, (SubmissionHead.Settled) head, frame.keys());
      queries.updateAll("register/insert", List.of(arrived));
    }
  }
}
