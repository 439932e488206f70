package vn.tonghop.read;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a submission below the top of its table, one after the other. */
public interface TableRows extends Closeable {

  /**
   * Reads the next row, blank ones too.
   *
   * @return the row, or null at the end of the file
   * @throws LineTooLongException when the next line is too long to be a row
   */
  @Nullable SourceRow next() throws IOException;

  /**
   * The header that begins or goes on with the row that was returned last: it governs the rows that
   * follow.
   *
   * @return null where that row is none; {@code no-header} where it is one by which no row can be
   *     read
   */
  @Nullable Outcome<Header> header();

  /**
   * The row that {@link #next} will return, or null at the end of the file.
   *
   * @throws LineTooLongException as {@link #next}
   */
  @Nullable SourceRow peek() throws IOException;

  /** How many lines were passed over and returned so far. */
  long linesRead();

  /** How many rows were passed over and returned so far, as a spreadsheet counts them. */
  long rowsRead();

  /**
   * How many lines the file has, as an editor counts them: a final line end begins no line.
   *
   * @throws IllegalStateException before the last row was read
   */
  long linesTotal();
}
