package vn.tonghop.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.tonghop.GoldenPairs;
import vn.tonghop.normalize.SubmissionReading;
import vn.tonghop.reference.ReferenceLoader;

/**
 * Reads every file of the golden folder under the name that its expected file begins with, and
 * compares what becomes of it. A new habit of a commune is a new pair of files.
 */
class GoldenSubmissionsTest {
  @TestFactory
  Stream<DynamicTest> readsAsTheContractSays() throws IOException {
    SubmissionReading reading = new SubmissionReading(ReferenceLoader.load(Path.of("config")));
    return GoldenPairs.of(
        Path.of("src/test/resources/golden"),
        (given, expected) -> {
          String first = expected.lines().findFirst().orElse("");
          assertThat(first).as("first line of what is expected").startsWith("file;");
          String name = first.substring("file;".length());
          byte[] bytes = Files.readAllBytes(given);
          String read = Described.of(name, ReadFile.of(reading, bytes, name));
          assertThat(Described.of(name, ReadFile.asOfALargeOne(reading, bytes, name)))
              .as("whether or not rows are kept between their two readings")
              .isEqualTo(read);
          return read;
        });
  }
}
