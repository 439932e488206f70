package vn.tonghop.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.tonghop.normalize.ReadRow;
import vn.tonghop.normalize.RowOutcome;
import vn.tonghop.normalize.SubmissionRefused;
import vn.tonghop.normalize.SubmissionRows;
import vn.tonghop.read.SourceBytes;

/** The rows of one file, from where it was left off; counts what becomes of every line. */
final class FileIngest implements Closeable {

  private final StagedFile file;
  private final SubmissionRows rows;
  private final SeenIndicators seen;
  private final FittingParts fitting;
  private final FilePlace place = new FilePlace();
  private long accepted;
  private long rejected;
  private long ignored;

  private FileIngest(
      StagedFile file, SubmissionRows rows, SeenIndicators seen, StatedStructure structure) {
    this.file = file;
    this.rows = rows;
    this.seen = seen;
    this.fitting = new FittingParts(structure);
    this.accepted = file.accepted();
    this.rejected = file.rejected();
    this.ignored = file.committedLine() == 0 ? rows.linesBeforeData() : file.ignored();
  }

  /**
   * Opens a file, of which all bytes are read to make sure of them, and goes to where it was left
   * off.
   *
   * @param seen which indicators the file had before it was left off
   * @throws SubmissionRefused when a row shows that nothing of the file may be used
   */
  static FileIngest open(IngestContext context, StagedFile file, SeenIndicators seen)
      throws IOException, SubmissionRefused {
    SubmissionRows rows =
        context.reading.rows(
            SourceBytes.atHand(() -> file.bytes(context.archive)),
            file.format(),
            context.commune(file.commune()),
            context.period(file.period()));
    try {
      rows.passTo(file.committedLine());
      return new FileIngest(file, rows, seen, context.structure);
    } catch (IOException | SubmissionRefused | RuntimeException e) {
      rows.close();
      throw e;
    }
  }

  StagedFile file() {
    return file;
  }

  /**
   * Reads the next row and hands it on.
   *
   * @return false at the end of the file
   * @throws SubmissionRefused when the row shows that nothing of the file may be used
   */
  boolean readRow(StagingWriter writer) throws IOException, SQLException, SubmissionRefused {
    ReadRow row = rows.next();
    if (row == null) {
      writer.end(fitting);
      writer.notRead(file, rows.unreadColumns());
      return false;
    }
    place.move(row, file, writer);
    // A quoted line break makes a row of several lines. Of one that is refused, all lines are: a
    // stray
    // quotation mark may have put rows of their own together. Else the first stands for the row.
    if (row.outcome() instanceof RowOutcome.Accepted taken) {
      accepted++;
      ignored += row.lines() - 1;
      writer.accept(file, row.line(), taken.row(), seen, fitting);
    } else if (row.outcome() instanceof RowOutcome.Rejected refused) {
      rejected += row.lines();
      writer.reject(file, row, refused);
    } else {
      ignored += row.lines();
    }
    return true;
  }

  /**
   * Whether nothing was found that could be taken or refused: what is left to say of such a file is
   * that it says nothing, lest a revision of that kind be taken for a correction.
   */
  boolean isWithoutRows() {
    return accepted + rejected == 0;
  }

  /** What of this file is settled once the present transaction commits. */
  FilePosition position() {
    return position(null);
  }

  /** The same of a file that is read to its end, with the number of its lines. */
  FilePosition end() {
    return position(rows.linesTotal());
  }

  private FilePosition position(@Nullable Long total) {
    return new FilePosition(
        file.id(),
        rows.linesRead(),
        rows.facts().style().name(),
        accepted,
        rejected,
        ignored,
        total);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
