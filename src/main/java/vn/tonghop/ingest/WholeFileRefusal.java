package vn.tonghop.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import vn.tonghop.database.Queries;
import vn.tonghop.read.LineCount;
import vn.tonghop.register.FileKeeping;
import vn.tonghop.words.Problem;

/** Takes back all that was taken in of a file, and says why nothing of it counts. */
public final class WholeFileRefusal {

  private final long runId;
  private final Queries queries;
  private final FileKeeping keeping;

  /**
   * Binds to a run.
   *
   * @param runId the run that takes the files in
   * @param queries the warehouse's queries
   * @param keeping where the bytes are, and where refusals go
   */
  public WholeFileRefusal(long runId, Queries queries, FileKeeping keeping) {
    this.runId = runId;
    this.queries = queries;
    this.keeping = keeping;
  }

  /** The numbers of the run's files that were read to their end, in the order of arrival. */
  public List<Integer> candidates() {
    return queries.sql("ingest/read").param("run", runId).query(Integer.class).list();
  }

  /**
   * Refuses a file that was read to its end, in the transaction of the caller.
   *
   * @return its name
   */
  public String refuse(int number, Problem problem) throws IOException {
    StagedFile file =
        queries.sql("ingest/read_file").param("file", number).query(StagedFile.class).single();
    refuse(file, problem);
    return file.name();
  }

  void refuse(StagedFile file, Problem problem) throws IOException {
    long lines;
    try (InputStream bytes = file.bytes(keeping.archive())) {
      // To the last line, and so to the proof that it was not damage that made the file unreadable.
      lines = LineCount.of(bytes);
    }
    queries.update(
        "ingest/refuse_file",
        Map.of("file", file.id(), "code", problem.code().text(), "lines", lines));
    keeping
        .refusals()
        .refuseFile(runId, file.id(), file.name(), file.commune(), file.period(), problem);
    keeping.rejected().copy(keeping.archive().of(file.sha256()), file.name());
  }
}
