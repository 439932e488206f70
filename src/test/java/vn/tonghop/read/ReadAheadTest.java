package vn.tonghop.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

  private static final FileFormat FORMAT = new FileFormat(Encoding.UTF_8, ';');
  private static final int ROWS = 60_000;

  private static String table(int rows) {
    StringBuilder text = new StringBuilder("Mã;TH\n");
    for (int row = 1; row <= rows; row++) {
      text.append('A').append(row).append(';').append(row).append('\n');
      if (row % 25_000 == 0) {
        // A further header, in a part of the file that another thread reads.
        text.append("Mã;Lũy kế\n");
      }
    }
    return text.toString();
  }

  private static SubmissionReader reader(InputStream bytes) throws IOException {
    SubmissionReader reader = SubmissionReader.open(bytes, FORMAT);
    TableTop top = reader.top(FormWords.words(), FormWords.year(2024), row -> false);
    reader.goBelow(top, FormWords.words(), FormWords.year(2024));
    return reader;
  }

  private static SubmissionReader reader(String text) throws IOException {
    return reader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String told(SourceRow row, boolean isHeader) {
    return row.line() + (isHeader ? " header " : " ") + String.join("|", row.cells());
  }

  @Test
  void givesTheRowsAndHeadersOfALongFileInTheirOrder() throws IOException {
    List<String> expected = new ArrayList<>();
    try (SubmissionReader reader = reader(table(ROWS))) {
      for (SourceRow row = reader.next(); row != null; row = reader.next()) {
        expected.add(told(row, reader.header() != null));
      }
    }
    assertThat(expected).hasSize(ROWS + 2).contains("25002 header Mã|Lũy kế");

    List<String> given = new ArrayList<>();
    try (SubmissionReader reader = reader(table(ROWS));
        ReadAhead ahead = new ReadAhead(reader)) {
      for (ReadAhead.Row row = ahead.next(); row != null; row = ahead.next()) {
        given.add(told(row.source(), row.header() != null));
      }
      assertThat(ahead.next()).isNull();
    }
    assertThat(given).isEqualTo(expected);
  }

  @Test
  void saysWhatKeptItFromReadingOnAfterTheRowsBefore() throws IOException {
    String text = table(ROWS) + "x".repeat(PhysicalLines.LONGEST + 1) + "\n";
    int rows = 0;
    try (SubmissionReader reader = reader(text);
        ReadAhead ahead = new ReadAhead(reader)) {
      while (rows < ROWS + 2) {
        assertThat(ahead.next()).isNotNull();
        rows++;
      }
      assertThatThrownBy(ahead::next)
          .isInstanceOfSatisfying(
              LineTooLongException.class, e -> assertThat(e.line()).isEqualTo(ROWS + 4));
      assertThatThrownBy(ahead::next).isInstanceOf(LineTooLongException.class);
    }
  }

  @Test
  void touchesNothingOfTheFileOnceItIsClosed() throws IOException {
    byte[] bytes = table(4 * ROWS).getBytes(StandardCharsets.UTF_8);
    var watched =
        new ByteArrayInputStream(bytes) {
          int left() {
            return count - pos;
          }
        };
    try (SubmissionReader reader = reader(watched)) {
      try (ReadAhead ahead = new ReadAhead(reader)) {
        for (int row = 0; row < 30_000; row++) {
          ahead.next();
        }
      }
      int left = watched.left();
      assertThat(left).isPositive();
      assertThat(Thread.getAllStackTraces().keySet())
          .noneMatch(
              thread -> thread.getName().equals(Thread.currentThread().getName() + " ahead"));
      assertThat(watched.left()).isEqualTo(left);
    }
  }
}
