package vn.tonghop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Golden files: {@code NAME.csv} is what comes in, {@code NAME_expected.csv} beside it what should
 * come out. A new case is a new pair of files.
 *
 * <p>With {@code -Dgolden.rewrite=true} the expected files are written anew, for a change that is
 * meant: read the difference before it is committed.
 */
public final class GoldenPairs {

  /** Says what comes out. */
  public interface Trial {
    /**
     * Tries one pair.
     *
     * @param given the file that comes in
     * @param expected what should come out; a test may take from it what it cannot know otherwise
     * @return what comes out, as the expected file has it
     */
    String found(Path given, String expected) throws IOException;
  }

  private static final String GIVEN = ".csv";
  private static final String EXPECTED = "_expected.csv";

  private GoldenPairs() {}

  /** One test for each pair of a folder, named as its file. */
  public static Stream<DynamicTest> of(Path folder, Trial trial) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(GIVEN)).sorted().toList();
    }
    List<Path> given = files.stream().filter(file -> !file.toString().endsWith(EXPECTED)).toList();
    assertThat(given).isNotEmpty();
    assertThat(files)
        .as("each expected file of %s has its given one", folder)
        .hasSize(2 * given.size());
    return given.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    String.valueOf(file.getFileName()), file.toUri(), () -> check(file, trial)));
  }

  private static void check(Path given, Trial trial) throws IOException {
    Path beside = Path.of(given.toString().replaceFirst("\\.csv$", EXPECTED));
    String expected = Files.readString(beside);
    String found = trial.found(given, expected);
    if (isRewriting()) {
      Files.writeString(beside, found);
      return;
    }
    assertThat(found).isEqualTo(expected);
  }

  /** Whether what is found becomes what is expected. */
  public static boolean isRewriting() {
    return Boolean.getBoolean("golden.rewrite");
  }
}
