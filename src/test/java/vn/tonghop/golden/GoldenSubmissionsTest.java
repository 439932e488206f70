package vn.tonghop.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.tonghop.normalize.SubmissionReading;
import vn.tonghop.reference.ReferenceLoader;

/**
 * Reads every file of the golden folder under the name that its expected file begins with, and
 * compares what becomes of it. A new habit of a commune is a new pair of files.
 */
class GoldenSubmissionsTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final String EXPECTED = "_expected.csv";

  @TestFactory
  Stream<DynamicTest> readsAsTheContractSays() throws IOException {
    List<Path> arrived;
    try (Stream<Path> files = Files.list(FOLDER)) {
      arrived =
          files
              .filter(file -> file.toString().endsWith(".csv"))
              .filter(file -> !file.toString().endsWith(EXPECTED))
              .sorted()
              .toList();
    }
    assertThat(arrived).isNotEmpty();
    SubmissionReading reading = new SubmissionReading(ReferenceLoader.load(Path.of("config")));
    return arrived.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    String.valueOf(file.getFileName()), file.toUri(), () -> check(reading, file)));
  }

  private static void check(SubmissionReading reading, Path file) throws IOException {
    Path beside = Path.of(file.toString().replaceFirst("\\.csv$", EXPECTED));
    String expected = Files.readString(beside);
    String first = expected.lines().findFirst().orElse("");
    assertThat(first).as("first line of %s", beside).startsWith("file;");
    String name = first.substring("file;".length());
    String found = Described.of(name, ReadFile.of(reading, Files.readAllBytes(file), name));
    if (Boolean.getBoolean("golden.rewrite")) {
      // For a change that is meant: rewrite all, then read the difference before it is committed.
      Files.writeString(beside, found);
      return;
    }
    assertThat(found).isEqualTo(expected);
  }
}
