package vn.tonghop.golden;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.identify.FileIdentity;
import vn.tonghop.normalize.FileFacts;
import vn.tonghop.normalize.ReadRow;
import vn.tonghop.normalize.SubmissionHead;
import vn.tonghop.normalize.SubmissionReading;
import vn.tonghop.normalize.SubmissionRefused;
import vn.tonghop.normalize.SubmissionRows;
import vn.tonghop.read.FileFormat;
import vn.tonghop.read.SourceBytes;
import vn.tonghop.words.Problem;

/**
 * What became of a whole file, kept for comparison.
 *
 * @param format null where it could not be found out
 * @param facts null where the file was refused before its rows were surveyed
 * @param identity null where the file was refused before it was settled
 * @param refusal why the whole file is refused, or null
 * @param rows every row below the header; none of a refused file
 */
public record ReadFile(
    @Nullable FileFormat format,
    @Nullable FileFacts facts,
    @Nullable FileIdentity identity,
    @Nullable Problem refusal,
    long linesBeforeData,
    long linesTotal,
    List<ReadRow> rows) {

  /** Reads {@code bytes} as if they had arrived under {@code name}. */
  public static ReadFile of(SubmissionReading reading, byte[] bytes, String name)
      throws IOException {
    return of(reading, SourceBytes.atHand(() -> new ByteArrayInputStream(bytes)), name);
  }

  /** Reads a file as if it had arrived under {@code name}, whatever its size as large ones are. */
  static ReadFile asOfALargeOne(SubmissionReading reading, byte[] bytes, String name)
      throws IOException {
    return of(reading, () -> new ByteArrayInputStream(bytes), name);
  }

  private static ReadFile of(SubmissionReading reading, SourceBytes file, String name)
      throws IOException {
    SubmissionHead head = reading.head(name, file);
    if (head instanceof SubmissionHead.Refused refused) {
      return refused(refused.format(), null, null, refused.problem());
    }
    SubmissionHead.Settled settled = (SubmissionHead.Settled) head;
    FileFormat format = settled.format();
    FileIdentity identity = settled.identity();
    FileFacts facts = null;
    try (SubmissionRows all = reading.rows(file, format, identity.commune(), identity.period())) {
      facts = all.facts();
      List<ReadRow> rows = new ArrayList<>();
      for (ReadRow row = all.next(); row != null; row = all.next()) {
        rows.add(row);
      }
      return new ReadFile(
          format, facts, identity, null, all.linesBeforeData(), all.linesTotal(), rows);
    } catch (SubmissionRefused refused) {
      return refused(format, facts, identity, refused.problem());
    }
  }

  private static ReadFile refused(
      @Nullable FileFormat format,
      @Nullable FileFacts facts,
      @Nullable FileIdentity identity,
      Problem problem) {
    return new ReadFile(format, facts, identity, problem, 0, 0, List.of());
  }
}
