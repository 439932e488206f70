package vn.tonghop.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the sample: one submission for each commune, and the totals to expect.
 *
 * <p>The same source always gives the same bytes. Run it from the project's folder.
 */
public final class SampleGenerator {
  static final Path REFERENCE = Path.of("config", "reference");
  static final Path SOURCE = Path.of("src", "test", "resources", "sample");
  static final Path INBOX = Path.of("jobs", "demo", "inbox");
  static final String TOTALS = "expected_totals.csv";

  private SampleGenerator() {}

  /**
   * Writes the sample.
   *
   * @param folders where to write the submissions and where to write the totals; without them, to
   *     the places where the project keeps them
   * @throws IOException if a source cannot be read or the sample not be written
   */
  public static void main(String[] folders) throws IOException {
    Path inbox = folders.length > 0 ? Path.of(folders[0]) : INBOX;
    Path totals = folders.length > 1 ? Path.of(folders[1]) : SOURCE;
    SampleSource source = SampleSource.read(REFERENCE, SOURCE);
    Files.createDirectories(inbox);
    for (Map.Entry<String, String> file : submissions(source).entrySet()) {
      Files.writeString(inbox.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
    }
    Files.writeString(
        totals.resolve(TOTALS), new ExpectedTotals(source).text(), StandardCharsets.UTF_8);
  }

  /** The submissions' texts by file name. */
  static Map<String, String> submissions(SampleSource source) {
    SubmissionText text = new SubmissionText(source, new CommuneFigures(source));
    Map<String, String> files = new TreeMap<>();
    for (String commune : source.communes().keySet()) {
      files.put(commune + "_2024_KTXH.csv", text.of(commune));
    }
    return files;
  }
}
