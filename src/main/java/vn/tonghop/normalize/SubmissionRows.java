package vn.tonghop.normalize;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.read.Header;
import vn.tonghop.read.LineTooLongException;
import vn.tonghop.read.Outcome;
import vn.tonghop.read.SourceRow;
import vn.tonghop.read.TableRows;
import vn.tonghop.read.TableTop;
import vn.tonghop.words.Problem;

/**
 * The rows of one submission, from the one below its header to its last, each with what became of
 * it. Memory does not grow with the file. Not thread-safe.
 */
public final class SubmissionRows implements Closeable {
  private final TableRows reader;
  private final TableTop top;
  private final FileTables tables;
  private final RowNormalizer normalizer;
  private FileFacts table;

  SubmissionRows(TableRows reader, TableTop top, FileTables tables, RowNormalizer normalizer) {
    this.reader = reader;
    this.top = top;
    this.tables = tables;
    this.normalizer = normalizer;
    this.table = tables.first();
    if (top.unread() != null) {
      normalizer.goOnWithout(top.unread());
    }
  }

  /** What all rows together show of how the file is written, and of its first table. */
  public FileFacts facts() {
    return tables.first();
  }

  /** The columns with figures under titles that are not understood, which nobody looks at. */
  public List<UnreadColumn> unreadColumns() {
    return tables.unread();
  }

  /** How many lines stand before the first row. */
  public long linesBeforeData() {
    return top.lines();
  }

  /** The line on which the last row that was returned or passed over ends. */
  public long linesRead() {
    return reader.linesRead();
  }

  /**
   * How many lines the file has, as an editor counts them.
   *
   * @throws IllegalStateException before the last row was read
   */
  public long linesTotal() {
    return reader.linesTotal();
  }

  /**
   * Reads the next row, blank ones too.
   *
   * @return the row, or null at the end of the file
   * @throws SubmissionRefused when this row shows that nothing of the file may be used
   * @throws IOException when the bytes cannot be read
   */
  public @Nullable ReadRow next() throws IOException, SubmissionRefused {
    try {
      SourceRow row = reader.next();
      if (row == null) {
        return null;
      }
      Outcome<Header> header = reader.header();
      if (header != null) {
        pass(header);
        return read(row, normalizer.header(row));
      }
      SourceRow next = reader.peek();
      RowOutcome outcome = outcome(row, next == null ? null : next.cells());
      return read(row, outcome);
    } catch (LineTooLongException e) {
      throw new SubmissionRefused(e.problem());
    }
  }

  private RowOutcome outcome(SourceRow row, String @Nullable [] next) throws SubmissionRefused {
    try {
      return normalizer.normalize(row.cells(), next, row.isEnded());
    } catch (SubmissionRefused e) {
      throw e.inLine(row.line());
    }
  }

  private ReadRow read(SourceRow row, RowOutcome outcome) {
    return new ReadRow(row.line(), row.lines(), reader.rowsRead(), outcome, table);
  }

  private void pass(Outcome<Header> passed) {
    if (passed instanceof Outcome.Refused<Header> refused) {
      normalizer.goOnWithout(refused.problem());
      return;
    }
    Header header = ((Outcome.Accepted<Header>) passed).value();
    FileFacts known = tables.under(header);
    if (known == null) {
      normalizer.goOnWithout(Problem.unreadableHeader(header.line()));
    } else {
      table = known;
      normalizer.goOnWith(known);
    }
  }

  /**
   * Passes over the rows that end on {@code line} or before, as after a restart. They are read all
   * the same: headings among them decide between indicators of one name that follow.
   *
   * @throws SubmissionRefused as {@link #next}
   * @throws IOException as {@link #next}
   */
  public void passTo(long line) throws IOException, SubmissionRefused {
    while (linesRead() < line && next() != null) {
      // What became of it is known.
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
