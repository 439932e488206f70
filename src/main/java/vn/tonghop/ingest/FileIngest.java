package vn.tonghop.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.normalize.FileFacts;
import vn.tonghop.normalize.FileSurvey;
import vn.tonghop.normalize.IndicatorDirectory;
import vn.tonghop.normalize.NumberStyle;
import vn.tonghop.normalize.RowNormalizer;
import vn.tonghop.normalize.RowOutcome;
import vn.tonghop.read.Encoding;
import vn.tonghop.read.FileFormat;
import vn.tonghop.read.Header;
import vn.tonghop.read.LineTooLongException;
import vn.tonghop.read.Outcome;
import vn.tonghop.read.SourceRow;
import vn.tonghop.read.SubmissionReader;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.Problem;

/** The reading of one file, from where it was left off; counts what becomes of every line. */
final class FileIngest implements Closeable {

  private final StagedFile file;
  private final NumberStyle style;
  private final SubmissionReader reader;
  private final RowNormalizer normalizer;
  private final SeenIndicators seen;
  private long accepted;
  private long rejected;
  private long ignored;

  /**
   * Opens a file: surveys all of its rows, which makes sure of its bytes too, then goes to where it
   * was left off.
   *
   * @param seen which indicators the file had before it was left off
   * @throws LineTooLongException when a line is too long to be a row
   */
  FileIngest(IngestContext context, StagedFile file, SeenIndicators seen) throws IOException {
    this.file = file;
    this.seen = seen;
    FileFormat format = new FileFormat(Encoding.named(file.encoding()), file.delimiter());
    Period period = context.period(file.period());
    Map<ColumnRole, List<String>> words = context.reference.headerWords();
    FileFacts facts =
        survey(
                SubmissionReader.open(file.bytes(context.archive), format, words, period),
                context.indicators)
            .facts(context.commune(file.commune()), period);
    this.style = facts.style();
    this.reader = SubmissionReader.open(file.bytes(context.archive), format, words, period);
    this.normalizer =
        new RowNormalizer(context.indicators, context.communes, context.periods, facts);
    if (file.committedLine() == 0) {
      this.ignored = reader.linesBeforeData();
    } else {
      resume();
    }
  }

  private static FileSurvey survey(SubmissionReader all, IndicatorDirectory indicators)
      throws IOException {
    try (all) {
      FileSurvey survey = new FileSurvey(header(all), all.preamble(), indicators);
      for (SourceRow row = all.next(); row != null; row = all.next()) {
        survey.look(row.cells());
      }
      return survey;
    }
  }

  private static Header header(SubmissionReader reader) throws IOException {
    if (reader.header() instanceof Outcome.Accepted<Header> header) {
      return header.value();
    }
    while (reader.next() != null) {
      // If these are not the bytes that were registered, their end will tell.
    }
    throw new IllegalStateException("a registered file has lost its header");
  }

  /** Passes over what is committed; headings among it still decide between names that follow. */
  private void resume() throws IOException {
    accepted = file.accepted();
    rejected = file.rejected();
    ignored = file.ignored();
    while (reader.linesRead() < file.committedLine()) {
      SourceRow row = reader.next();
      if (row == null) {
        break;
      }
      normalizer.normalize(row.cells());
    }
  }

  StagedFile file() {
    return file;
  }

  /**
   * Reads the next row and hands it on.
   *
   * @return why the whole file must be refused; null when all is well
   * @throws LineTooLongException when the next line is too long to be a row
   */
  @Nullable Problem readRow(SourceRow row, StagingWriter writer) throws java.sql.SQLException {
    RowOutcome outcome = normalizer.normalize(row.cells());
    // A quoted line break makes a row of several lines; the first of them stands for the row.
    ignored += row.lines() - 1;
    if (outcome instanceof RowOutcome.Accepted taken) {
      accepted++;
      writer.accept(file, row.line(), taken.row(), seen);
    } else if (outcome instanceof RowOutcome.Rejected refused) {
      rejected++;
      writer.reject(file, row.line(), refused);
    } else if (outcome instanceof RowOutcome.Contradicts contradiction) {
      return contradiction.problem();
    } else {
      ignored++;
    }
    return null;
  }

  @Nullable SourceRow next() throws IOException {
    return reader.next();
  }

  /** What of this file is settled once the present transaction commits. */
  FilePosition position() {
    return position(null);
  }

  /** The same of a file that is read to its end, with the number of its lines. */
  FilePosition end() {
    return position(reader.linesTotal());
  }

  private FilePosition position(@Nullable Long total) {
    return new FilePosition(
        file.id(), reader.linesRead(), style.name(), accepted, rejected, ignored, total);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
