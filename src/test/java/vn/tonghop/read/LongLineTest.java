package vn.tonghop.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.ProblemCode;

class LongLineTest {
  private final Path folder;

  LongLineTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** A line without end that counts how much of it is read. */
  private static final class Endless extends InputStream {
    private long given;

    @Override
    public int read() {
      given++;
      return 'x';
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      Arrays.fill(target, offset, offset + length, (byte) 'x');
      given += length;
      return length;
    }
  }

  @Test
  void stopsReadingALineWithoutEnd() throws IOException {
    for (Encoding encoding : Encoding.values()) {
      Endless endless = new Endless();
      try (PhysicalLines lines = new PhysicalLines(encoding.open(endless))) {
        assertThatThrownBy(lines::next)
            .isInstanceOfSatisfying(
                LineTooLongException.class, e -> assertThat(e.line()).isEqualTo(1));
      }
      assertThat(endless.given).isLessThan(3L * PhysicalLines.LONGEST);
    }
  }

  @Test
  void namesTheLineThatIsTooLong() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "Mã;TH\r\nA;1\n" + "x;".repeat(600_000) + "\nB;2\n");
    assertThat(new FileProbe(FormWords.KEYS).examine(() -> Files.newInputStream(file)))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> {
              assertThat(refused.problem().code()).isEqualTo(ProblemCode.LINE_TOO_LONG);
              assertThat(refused.problem().arguments()).containsExactly("3", "1000000");
            });
  }

  @Test
  void countsCharactersAndNotBytes() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "Mã;TH\nA;" + "ế".repeat(999_998) + "\n");
    assertThat(new FileProbe(FormWords.KEYS).examine(() -> Files.newInputStream(file)))
        .isInstanceOf(Outcome.Accepted.class);
    Files.writeString(file, "Mã;TH\nA;" + "ế".repeat(999_999) + "\n");
    assertThat(new FileProbe(FormWords.KEYS).examine(() -> Files.newInputStream(file)))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void decodesUtf8LikeThePlatformWhereverReadsEnd() throws IOException {
    String text = "a\u00e0\u1ebf\u20ab\ud83d\ude00;Đàn trâu\n".repeat(50);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int step = 1; step < 9; step++) {
      int most = step;
      InputStream slow =
          new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] target, int offset, int length) {
              return super.read(target, offset, Math.min(length, most));
            }
          };
      StringBuilder read = new StringBuilder();
      try (Utf8Reader reader = new Utf8Reader(slow)) {
        char[] some = new char[step];
        for (int n = reader.read(some); n >= 0; n = reader.read(some)) {
          read.append(some, 0, n);
        }
      }
      assertThat(read.toString()).isEqualTo(text);
    }
  }

  @Test
  void marksWhatIsNotUtf8() throws IOException {
    byte[] bytes = {'a', (byte) 0xC3, 'b', (byte) 0xE1, (byte) 0xBA, 'c', (byte) 0x80, (byte) 0xF0};
    try (Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(bytes))) {
      char[] read = new char[20];
      int n = reader.read(read);
      assertThat(new String(read, 0, n)).isEqualTo("a\uFFFDb\uFFFDc\uFFFD\uFFFD");
    }
  }

  @Test
  void findsTheHeaderBelowLongTextsWithoutLosingTimeOverThem() {
    String gap = "Xã" + " ".repeat(400_000) + "x";
    String brackets = "(".repeat(400_000) + "x";
    String file =
        gap + ";" + brackets + "\nMã;" + brackets + ";Thực hiện;" + gap + "\nLIV_PIG;;5;\n";

    Header header = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> header(file));

    assertThat(header.line()).isEqualTo(2);
    assertThat(header.columns())
        .containsOnly(Map.entry(ColumnRole.INDICATOR, 0), Map.entry(ColumnRole.ACTUAL, 2));
  }

  private Header header(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), text);
    Outcome<FileFormat> format =
        new FileProbe(FormWords.KEYS).examine(() -> Files.newInputStream(file));
    try (SubmissionReader reader =
        SubmissionReader.open(
            Files.newInputStream(file), ((Outcome.Accepted<FileFormat>) format).value())) {
      TableTop top = reader.top(FormWords.words(), FormWords.year(2024), row -> false);
      return ((Outcome.Accepted<Header>) top.header()).value();
    }
  }
}
