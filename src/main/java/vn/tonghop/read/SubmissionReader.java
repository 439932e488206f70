package vn.tonghop.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Period;

/**
 * Reads a submission from top to bottom: what stands before the table, its header, its rows.
 *
 * <p>Memory does not grow with the file. Not for use by several threads.
 */
public final class SubmissionReader implements TableRows {
  private static final int LAST_HEADER_LINE = 40;

  /** All lines down to the header are in memory at once; long ones have none among them. */
  private static final int MOST_CHARACTERS = 4 * PhysicalLines.LONGEST;

  private final RecordReader records;
  private final Deque<SourceRow> waiting;
  private @Nullable FurtherHeaders furtherHeaders;
  private @Nullable Outcome<Header> header;
  private boolean headerGoesOn;
  private long linesServed;
  private long rowsServed;
  private boolean ended;

  private SubmissionReader(RecordReader records) throws IOException {
    this.records = records;
    this.waiting = firstOf(records);
  }

  private static Deque<SourceRow> firstOf(RecordReader records) throws IOException {
    Deque<SourceRow> first = new ArrayDeque<>();
    long characters = 0;
    while (records.consumed() <= LAST_HEADER_LINE && characters < MOST_CHARACTERS) {
      SourceRow row = records.next();
      if (row == null) {
        break;
      }
      first.add(row);
      characters += Arrays.stream(row.cells()).mapToLong(String::length).sum();
    }
    return first;
  }

  /**
   * Opens a submission and reads as far as a header can stand.
   *
   * @param bytes the whole file, from its first byte
   * @param format how it is written, from {@link FileProbe}
   * @throws LineTooLongException when one of the first lines is too long
   */
  public static SubmissionReader open(InputStream bytes, FileFormat format) throws IOException {
    PhysicalLines lines = new PhysicalLines(format.open(bytes));
    try {
      return new SubmissionReader(new RecordReader(lines, format.delimiter()));
    } catch (IOException | RuntimeException e) {
      lines.close();
      throw e;
    }
  }

  /**
   * Finds what stands above the table, without reading on; to be asked before the first row is
   * taken, for as many periods as it may be of.
   *
   * @param words the words that name columns
   * @param period what the file reports on; null when it is not known, then the latest year in the
   *     header is taken for its year
   * @param reports whether the cells of a row report a figure on something, whatever their columns
   */
  public TableTop top(HeaderWords words, @Nullable Period period, Predicate<String[]> reports) {
    if (linesServed > 0) {
      throw new IllegalStateException("the top of the table is passed");
    }
    return new TopSearch(List.copyOf(waiting), LAST_HEADER_LINE, reports).top(words, period);
  }

  /**
   * Goes to the first row below {@code top}, which was found in this file, and looks out for
   * headers from there on.
   *
   * @param words as for {@link #top}
   * @param period as for {@link #top}
   */
  public void goBelow(TableTop top, HeaderWords words, @Nullable Period period) {
    furtherHeaders = new FurtherHeaders(words, period);
    while (!waiting.isEmpty() && waiting.element().line() <= top.lines()) {
      waiting.remove();
      rowsServed++;
    }
    linesServed = top.lines();
  }

  @Override
  public long linesRead() {
    return linesServed;
  }

  @Override
  public long rowsRead() {
    return rowsServed;
  }

  @Override
  public long linesTotal() {
    if (!ended) {
      throw new IllegalStateException("the file has not been read to its end");
    }
    return records.consumed();
  }

  @Override
  public @Nullable SourceRow next() throws IOException {
    SourceRow row = waiting.isEmpty() ? records.next() : waiting.poll();
    if (row == null) {
      ended = true;
    } else {
      linesServed = row.lastLine();
      rowsServed++;
      lookForHeader(row);
    }
    return row;
  }

  @Override
  public @Nullable Outcome<Header> header() {
    return header;
  }

  @Override
  public @Nullable SourceRow peek() throws IOException {
    if (waiting.isEmpty()) {
      SourceRow row = records.next();
      if (row == null) {
        return null;
      }
      waiting.add(row);
    }
    return waiting.element();
  }

  private void lookForHeader(SourceRow row) throws IOException {
    if (headerGoesOn) {
      headerGoesOn = false;
      return;
    }
    header = null;
    if (furtherHeaders != null && FurtherHeaders.mayBe(row)) {
      FurtherHeaders.Seen seen = furtherHeaders.at(row, peek());
      header = seen == null ? null : seen.header();
      headerGoesOn = seen != null && seen.takesTwoRows();
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
