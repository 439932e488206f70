package vn.tonghop.report;

import com.opencsv.CSVWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file on its way to a commune: UTF-8 with BOM, {@code ;}, CRLF, quotes as RFC 4180, and no
 * cell that a spreadsheet would run.
 *
 * <p>Its place holds the old file or the whole new one, never a half.
 */
final class FeedbackFile implements Closeable {

  private final Path place;
  private final Path part;
  private final CSVWriter rows;
  private boolean open = true;

  FeedbackFile(Path place, Path part) throws IOException {
    this.place = place;
    this.part = part;
    var writer = Files.newBufferedWriter(part);
    writer.write('\uFEFF');
    this.rows =
        new CSVWriter(
            writer,
            ';',
            CSVWriter.DEFAULT_QUOTE_CHARACTER,
            CSVWriter.DEFAULT_ESCAPE_CHARACTER,
            "\r\n");
  }

  Path place() {
    return place;
  }

  Path part() {
    return part;
  }

  /** Adds a row; a null cell is empty. */
  void row(List<@Nullable String> cells) throws IOException {
    rows.writeNext(cells.stream().map(SafeCell::of).toArray(String[]::new), false);
    // The writer keeps what went wrong to itself unless it is asked.
    IOException failure = rows.getException();
    if (failure != null) {
      throw failure;
    }
  }

  /** Ends the writing; what is written can be compared, and stands in its place after finish. */
  void end() throws IOException {
    open = false;
    rows.close();
  }

  /** Puts the file in its place; one that says the same already stays as it is. */
  void finish() throws IOException {
    if (open) {
      end();
    }
    if (Files.isRegularFile(place) && Files.mismatch(place, part) < 0) {
      Files.delete(part);
      return;
    }
    Files.move(part, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Gives up what is not finished. */
  @Override
  public void close() throws IOException {
    if (open) {
      end();
    }
    Files.deleteIfExists(part);
  }
}
