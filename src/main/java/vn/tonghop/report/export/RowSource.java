package vn.tonghop.report.export;

import org.jspecify.annotations.Nullable;

/** Rows that are fetched one after the other. */
@FunctionalInterface
public interface RowSource {

  /** The next row, which counts until the one after it is asked for; null behind the last. */
  @Nullable ExportedRow next();
}
