package vn.tonghop.report.export;

import java.io.Closeable;
import java.io.IOException;

/**
 * Writes rows one after the other, so that their number does not matter.
 *
 * <p>A row's cells are those of its table, as exact text: numbers with a point, {@code true} and
 * {@code false}, days and moments as ISO 8601; null where there is nothing.
 */
public interface RowSink extends Closeable {

  /** Writes one row. */
  void row(ExportedRow row) throws IOException;

  /** Writes what ends the file. */
  void finish() throws IOException;
}
