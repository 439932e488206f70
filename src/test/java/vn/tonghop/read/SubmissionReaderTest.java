package vn.tonghop.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void goesOnAfterARestartWithTheSameRows() throws IOException {
    StringBuilder text = new StringBuilder("Biểu\n\nMã;Thực hiện;Ghi chú\n");
    for (int i = 0; i < 200; i++) {
      text.append('A').append(i).append(";1;\"hai\ndòng\"\n").append(i % 7 == 0 ? "\n" : "");
    }
    List<String> all = new ArrayList<>();
    List<Long> starts = new ArrayList<>();
    try (SubmissionReader reader = open(text.toString())) {
      for (SourceRow row = reader.next(); row != null; row = reader.next()) {
        all.add(row.line() + String.join(";", row.cells()));
        starts.add(row.line());
      }
      assertThat(reader.linesTotal()).isEqualTo(432);
      assertThat(reader.linesRead()).isEqualTo(432);
    }
    for (int from = 0; from < all.size(); from++) {
      List<String> rest = new ArrayList<>();
      try (SubmissionReader reader = open(text.toString())) {
        reader.skipTo(starts.get(from));
        for (SourceRow row = reader.next(); row != null; row = reader.next()) {
          rest.add(row.line() + String.join(";", row.cells()));
        }
        assertThat(reader.linesTotal()).isEqualTo(432);
      }
      assertThat(rest).isEqualTo(all.subList(from, all.size()));
    }
  }

  @Test
  void accountsForEveryLine() throws IOException {
    String text = "Biểu\n\nMã;Thực hiện\nA;1\n\n\"B\nb\";2\n\"C;3\n;;\n\n";
    try (SubmissionReader reader = open(text)) {
      long lines = reader.linesBeforeData();
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

  private SubmissionReader open(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), text);
    return SubmissionReader.open(
        Files.newInputStream(file), UTF_8, FormWords.WORDS, FormWords.year(2024));
  }

  private static SourceRow next(SubmissionReader reader) throws IOException {
    return Objects.requireNonNull(reader.next(), "a row");
  }
}
