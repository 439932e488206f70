package vn.tonghop.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

/**
 * Reads a submission from top to bottom: what stands before the table, its header, its rows.
 *
 * <p>Memory does not grow with the file. Not for use by several threads.
 */
public final class SubmissionReader implements Closeable {
  private static final int LAST_HEADER_LINE = 40;

  /** All lines down to the header are in memory at once; long ones have none among them. */
  private static final int MOST_CHARACTERS = 4 * PhysicalLines.LONGEST;

  private final RecordReader records;
  private final Deque<SourceRow> waiting = new ArrayDeque<>();
  private final List<String> preamble;
  private final Outcome<Header> header;
  private final long linesBeforeData;
  private long linesServed;
  private boolean ended;

  private SubmissionReader(
      RecordReader records, Map<ColumnRole, List<String>> headerWords, @Nullable Period period)
      throws IOException {
    this.records = records;
    List<SourceRow> first = new ArrayList<>();
    long characters = 0;
    while (records.consumed() <= LAST_HEADER_LINE && characters < MOST_CHARACTERS) {
      SourceRow row = records.next();
      if (row == null) {
        break;
      }
      first.add(row);
      characters += Arrays.stream(row.cells()).mapToLong(String::length).sum();
    }
    HeaderSearch search =
        new HeaderSearch(new ColumnMeanings(headerWords, period), first, LAST_HEADER_LINE);
    HeaderSearch.Found found = search.find();
    int end = found == null ? first.size() : found.last() + 1;
    this.preamble = Preamble.texts(first.subList(0, found == null ? end : found.first()));
    this.header =
        found == null
            ? new Outcome.Refused<>(noHeader(search.nearest(), headerWords))
            : new Outcome.Accepted<>(found.header());
    this.waiting.addAll(first.subList(end, first.size()));
    this.linesBeforeData = end == 0 ? 0 : lastLine(first.get(end - 1));
    this.linesServed = linesBeforeData;
  }

  /**
   * Opens a submission and reads as far as its header.
   *
   * @param bytes the whole file, from its first byte
   * @param format how it is written, from {@link FileProbe}
   * @param headerWords the words that name each column, with {@code {year}} and {@code {last_year}}
   * @param period what the file reports on; null when it is not known, then the latest year in the
   *     header is taken for its year
   * @throws LineTooLongException when one of the first lines is too long
   */
  public static SubmissionReader open(
      InputStream bytes,
      FileFormat format,
      Map<ColumnRole, List<String>> headerWords,
      @Nullable Period period)
      throws IOException {
    PhysicalLines lines = new PhysicalLines(format.open(bytes));
    try {
      return new SubmissionReader(new RecordReader(lines, format.delimiter()), headerWords, period);
    } catch (IOException | RuntimeException e) {
      lines.close();
      throw e;
    }
  }

  /**
   * What stands before the header: one text for each line of each cell that is not empty. A label
   * that ends in a colon is joined with the cell after it.
   */
  public List<String> preamble() {
    return preamble;
  }

  /** The header; or {@code no-header}, with the columns that are missing. */
  public Outcome<Header> header() {
    return header;
  }

  /** How many lines the preamble and the header take. */
  public long linesBeforeData() {
    return linesBeforeData;
  }

  /** How many lines the preamble, the header and the rows returned so far take. */
  public long linesRead() {
    return linesServed;
  }

  /**
   * How many lines the file has, as an editor counts them: a final line end begins no line.
   *
   * @throws IllegalStateException before the last row was read
   */
  public long linesTotal() {
    if (!ended) {
      throw new IllegalStateException("the file has not been read to its end");
    }
    return records.consumed();
  }

  /**
   * Reads the next row after the header, blank ones too.
   *
   * @return the row, or null at the end of the file
   * @throws LineTooLongException when the next line is too long to be a row
   */
  public @Nullable SourceRow next() throws IOException {
    SourceRow row = waiting.isEmpty() ? records.next() : waiting.poll();
    if (row == null) {
      ended = true;
    } else {
      linesServed = lastLine(row);
    }
    return row;
  }

  /**
   * Goes on from a row that was read before, as after a restart.
   *
   * @param line the {@link SourceRow#line} of the row to be returned next; rows before it are
   *     passed over
   */
  public void skipTo(long line) throws IOException {
    while (!waiting.isEmpty() && waiting.element().line() < line) {
      linesServed = lastLine(waiting.remove());
    }
    if (waiting.isEmpty()) {
      records.skipTo(line);
      linesServed = Math.max(linesServed, records.consumed());
    }
  }

  private static long lastLine(SourceRow row) {
    return row.line() + row.lines() - 1;
  }

  private static Problem noHeader(
      HeaderSearch.@Nullable Found nearest, Map<ColumnRole, List<String>> words) {
    List<String> missing = new ArrayList<>();
    ColumnRole[][] needed = {
      {ColumnRole.INDICATOR, ColumnRole.NAME}, {ColumnRole.ACTUAL, ColumnRole.CUMULATIVE}
    };
    for (ColumnRole[] either : needed) {
      if (nearest == null || !nearest.header().has(either[0]) && !nearest.header().has(either[1])) {
        missing.add(title(words, either[0]) + " / " + title(words, either[1]));
      }
    }
    return new Problem(ProblemCode.NO_HEADER, null, null, List.of(String.join("; ", missing)));
  }

  private static String title(Map<ColumnRole, List<String>> words, ColumnRole role) {
    List<String> titles = words.getOrDefault(role, List.of());
    return titles.isEmpty() ? role.name().toLowerCase(Locale.ROOT) : titles.get(0);
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
