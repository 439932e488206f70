package vn.tonghop.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a small file, kept while they are read a first time, so that nobody takes their cells
 * apart again to read them a second time: of thousands of small files that is most of reading them.
 */
public final class KeptRows implements TableRows {
  private final List<ReadAhead.Row> rows = new ArrayList<>();
  private final long rowsBefore;
  private final long linesBefore;
  private long linesTotal;
  private int taken;

  /**
   * Begins where a reader stands.
   *
   * @param reader below the top of its table
   */
  public KeptRows(SubmissionReader reader) {
    this.rowsBefore = reader.rowsRead();
    this.linesBefore = reader.linesRead();
  }

  /** Keeps what the reader returned next. */
  public void add(ReadAhead.Row row) {
    rows.add(row);
  }

  /**
   * Says that the reader has come to the end of the file.
   *
   * @param lines how many the file has
   */
  public void end(long lines) {
    linesTotal = lines;
  }

  @Override
  public @Nullable SourceRow next() {
    return taken == rows.size() ? null : rows.get(taken++).source();
  }

  @Override
  public @Nullable Outcome<Header> header() {
    return taken == 0 ? null : rows.get(taken - 1).header();
  }

  @Override
  public @Nullable SourceRow peek() {
    return taken == rows.size() ? null : rows.get(taken).source();
  }

  @Override
  public long linesRead() {
    return taken == 0 ? linesBefore : rows.get(taken - 1).source().lastLine();
  }

  @Override
  public long rowsRead() {
    return rowsBefore + taken;
  }

  @Override
  public long linesTotal() {
    if (taken < rows.size()) {
      throw new IllegalStateException("the rows have not been read to their end");
    }
    return linesTotal;
  }

  /** There is nothing to close: the file was read to its end. */
  @Override
  public void close() {}
}
