package vn.tonghop.normalize;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.intake.Encoding;
import vn.tonghop.intake.FileFormat;
import vn.tonghop.intake.Header;
import vn.tonghop.intake.LineTooLongException;
import vn.tonghop.intake.Outcome;
import vn.tonghop.intake.SourceRow;
import vn.tonghop.intake.SubmissionReader;
import vn.tonghop.reference.ColumnRole;
import vn.tonghop.reference.Period;
import vn.tonghop.reference.Problem;

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
   * Opens a file: settles how it writes numbers from all of its cells, then goes to where it was
   * left off.
   *
   * @param seen which indicators the file had before it was left off
   * @throws LineTooLongException when a line is too long to be a row
   */
  FileIngest(IngestContext context, StagedFile file, SeenIndicators seen) throws IOException {
    this.file = file;
    this.seen = seen;
    Path bytes = context.archive.of(file.sha256());
    FileFormat format = new FileFormat(Encoding.named(file.encoding()), file.delimiter());
    Period period = context.period(file.period());
    Integer year = period == null ? null : period.starts().getYear();
    Map<ColumnRole, List<String>> words = context.reference.headerWords();
    this.style =
        file.numberStyle() == null
            ? survey(SubmissionReader.open(bytes, format, words, year))
            : NumberStyle.valueOf(file.numberStyle());
    this.reader = SubmissionReader.open(bytes, format, words, year);
    Header header = header(reader);
    this.normalizer =
        new RowNormalizer(
            context.indicators,
            context.communes,
            context.periods,
            new FileFacts(
                style,
                context.commune(file.commune()),
                period,
                header.columns(),
                header.titles(),
                reader.preamble()));
    if (file.committedLine() == 0) {
      this.ignored = reader.linesBeforeData();
    } else {
      resume();
    }
  }

  private static NumberStyle survey(SubmissionReader all) throws IOException {
    try (all) {
      Map<ColumnRole, Integer> columns = header(all).columns();
      int[] places =
          RowLayout.VALUE_COLUMNS.stream()
              .filter(columns::containsKey)
              .mapToInt(columns::get)
              .toArray();
      NumberStyleSurvey survey = new NumberStyleSurvey();
      for (SourceRow row = all.next(); row != null; row = all.next()) {
        for (int place : places) {
          survey.look(row.cell(place));
        }
      }
      return survey.result();
    }
  }

  private static Header header(SubmissionReader reader) {
    if (reader.header() instanceof Outcome.Accepted<Header> header) {
      return header.value();
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
  Map<String, Object> position() {
    return Map.of(
        "file",
        file.id(),
        "committed_line",
        reader.linesRead(),
        "number_style",
        style.name(),
        "accepted",
        accepted,
        "rejected",
        rejected,
        "ignored",
        ignored);
  }

  /** All lines of the file, once it is read to its end. */
  long linesTotal() {
    return reader.linesTotal();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
