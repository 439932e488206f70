package vn.tonghop.operate.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
  void namesTheMistakesInTemplatesOfReports(@TempDir Path config) throws IOException {
    for (String file : List.of("reference", "forms.yml", "rules.yml")) {
      copy(Path.of("config", file), config.resolve(file));
    }
    Path report = Files.createDirectories(config.resolve("report"));
    Files.writeString(report.resolve("quy.yml"), "change: level\nordre: [table]\n");

    assertThat(ReferenceCheck.problems(config))
        .singleElement()
        .asString()
        .startsWith("report/quy.yml, line 2, column ordre: ");
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to);
    if (Files.isDirectory(from)) {
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
  }

  @Test
  void findsNothingWrongWithTheProjectsOwnConfiguration() {
    assertThat(ReferenceCheck.problems(Path.of("config"))).isEmpty();
  }
}
