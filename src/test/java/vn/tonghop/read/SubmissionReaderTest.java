package vn.tonghop.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.reference.Period;

class SubmissionReaderTest {
  private static final FileFormat UTF_8 = new FileFormat(Encoding.UTF_8, ';');

  private final Path folder;

  SubmissionReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsAHundredThousandColumns() throws IOException {
    try (SubmissionReader reader = open("Mã;Thực hiện\nA;1" + ";2".repeat(99_998) + "\nB;3\n")) {
      assertThat(next(reader).cells()).hasSize(100_000);
      assertThat(next(reader).cells()).containsExactly("B", "3");
    }
  }

  @Test
  void accountsForEveryLine() throws IOException {
    String text = "Biểu\n\nMã;Thực hiện\nA;1\n\n\"B\nb\";2\n\"C;3\n;;\n\n";
    try (SubmissionReader reader = open(text)) {
      long lines = reader.linesRead();
      for (SourceRow row = reader.next(); row != null; row = reader.next()) {
        assertThat(row.line()).isEqualTo(lines + 1);
        lines += row.lines();
      }
      assertThat(lines).isEqualTo(reader.linesTotal()).isEqualTo(10);
    }
  }

  @Test
  void doesNotTellTheNumberOfLinesBeforeItIsKnown() throws IOException {
    try (SubmissionReader reader = open("Mã;Thực hiện\nA;1\n")) {
      assertThatThrownBy(reader::linesTotal).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void knowsNoTopOnceItIsPassed() throws IOException {
    try (SubmissionReader reader = open("Mã;Thực hiện\nA;1\n")) {
      assertThatThrownBy(() -> reader.top(FormWords.words(), null, row -> false))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private SubmissionReader open(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), text);
    SubmissionReader reader = SubmissionReader.open(Files.newInputStream(file), UTF_8);
    Period year = FormWords.year(2024);
    reader.goBelow(reader.top(FormWords.words(), year, row -> false), FormWords.words(), year);
    return reader;
  }

  private static SourceRow next(SubmissionReader reader) throws IOException {
    return Objects.requireNonNull(reader.next(), "a row");
  }
}
