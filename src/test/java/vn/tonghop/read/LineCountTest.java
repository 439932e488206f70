package vn.tonghop.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineCountTest {
  /** The first letter has the byte of a line feed, the second that of a carriage return. */
  private static final String TEXT = "\u010A\r\n\u010D\rc\n\r\nlast";

  @TempDir private Path folder;

  @Test
  void countsLinesWhateverEndsThem() throws IOException {
    assertThat(count(TEXT, UTF_8)).isEqualTo(5);
    assertThat(count(TEXT + "\n", UTF_8)).isEqualTo(5);
    assertThat(count("", UTF_8)).isZero();
  }

  @Test
  void countsCharactersAndNotBytesOfUtf16() throws IOException {
    assertThat(count("\uFEFF" + TEXT, UTF_16LE)).isEqualTo(5);
    assertThat(count("\uFEFF" + TEXT, UTF_16BE)).isEqualTo(5);
    assertThat(count("\uFEFF" + TEXT.repeat(20_000), UTF_16LE)).isEqualTo(4 * 20_000 + 1);
  }

  private static long count(String text, Charset charset) throws IOException {
    return LineCount.of(new ByteArrayInputStream(text.getBytes(charset)));
  }
}
