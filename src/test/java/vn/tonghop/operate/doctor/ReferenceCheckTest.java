package vn.tonghop.operate.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceCheckTest {

  @Test
  void namesTheMistakesInTablesAndSentencesTogether(@TempDir Path config) throws IOException {
    Path vi = Files.createDirectories(config.resolve("messages")).resolve("vi.properties");
    Files.writeString(vi, "mising-value=Không có số liệu.\n");

    assertThat(ReferenceCheck.problems(config))
        .anyMatch(problem -> problem.startsWith("communes.csv"))
        .contains(vi + ", mising-value: there is no such code");
  }

  @Test
  void findsNothingWrongWithTheProjectsOwnConfiguration() {
    assertThat(ReferenceCheck.problems(Path.of("config"))).isEmpty();
  }
}
