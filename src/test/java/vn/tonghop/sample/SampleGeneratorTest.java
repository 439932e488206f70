package vn.tonghop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample can be made again, and comes out the same. */
class SampleGeneratorTest {

  @Test
  void writesExactlyTheCommittedFiles(@TempDir Path folder) throws IOException {
    Path inbox = folder.resolve("inbox");
    SampleGenerator.main(new String[] {inbox.toString(), folder.toString()});

    assertThat(contents(inbox)).hasSize(22).isEqualTo(contents(SampleGenerator.INBOX));
    assertThat(folder.resolve(SampleGenerator.TOTALS))
        .hasSameBinaryContentAs(SampleGenerator.SOURCE.resolve(SampleGenerator.TOTALS));
  }

  @Test
  void sharesATotalOutWithoutLoss() {
    Map<String, BigDecimal> weights =
        Map.of("a", new BigDecimal("1"), "b", new BigDecimal("1"), "c", new BigDecimal("1"));

    assertThat(Apportionment.share(new BigDecimal("1.00"), 2, weights))
        .containsEntry("a", new BigDecimal("0.34"))
        .containsEntry("b", new BigDecimal("0.33"))
        .containsEntry("c", new BigDecimal("0.33"));
  }

  @Test
  void writesNumbersTheVietnameseWay() {
    assertThat(SubmissionText.number(new BigDecimal("10161.3"), 2)).isEqualTo("10.161,30");
    assertThat(SubmissionText.number(new BigDecimal("0"), 0)).isEqualTo("0");
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      for (Path file : all) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
