package vn.tonghop.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.tonghop.GoldenPairs;
import vn.tonghop.reference.Period;
import vn.tonghop.words.Problem;

/**
 * Reads every file of the folder and compares what comes out with the expected file beside it. A
 * new quirk is a new pair of files. An expected text may begin with {@code year: 2024}, the year
 * that the file's name would tell.
 */
class GoldenFilesTest {
  @TestFactory
  Stream<DynamicTest> readsAsExpected() throws IOException {
    return GoldenPairs.of(
        Path.of("src/test/resources/read"),
        (given, expected) -> {
          boolean dated = expected.startsWith("year: ");
          String head = dated ? expected.substring(0, expected.indexOf('\n') + 1) : "";
          Period year = dated ? FormWords.year(Integer.parseInt(head.substring(6, 10))) : null;
          return head + described(given, year);
        });
  }

  static String described(Path file, @Nullable Period year) throws IOException {
    Outcome<FileFormat> probed =
        new FileProbe(FormWords.KEYS).examine(() -> Files.newInputStream(file));
    if (probed instanceof Outcome.Refused<FileFormat> refused) {
      return refusal(refused.problem());
    }
    FileFormat format = ((Outcome.Accepted<FileFormat>) probed).value();
    StringBuilder text = new StringBuilder();
    text.append("encoding: ").append(format.encoding().title()).append('\n');
    text.append("delimiter: ").append(format.delimiter() == '\t' ? "tab" : format.delimiter());
    text.append('\n');
    try (SubmissionReader reader = SubmissionReader.open(Files.newInputStream(file), format)) {
      TableTop top = reader.top(FormWords.words(), year, row -> false);
      top.preamble().forEach(line -> text.append("preamble: ").append(line).append('\n'));
      if (top.header() instanceof Outcome.Refused<Header> refused) {
        return text + refusal(refused.problem());
      }
      Header header = ((Outcome.Accepted<Header>) top.header()).value();
      text.append("header: line ").append(header.line()).append(", ");
      text.append(top.lines()).append(" lines before the data\n");
      for (int i = 0; i < header.columnCount(); i++) {
        int column = i;
        String role =
            header.columns().entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(entry -> entry.getKey().name())
                .findFirst()
                .orElse("-");
        text.append("  ").append(role).append(": ");
        text.append(header.titles().get(i).replace("\n", "\\n")).append('\n');
      }
      reader.goBelow(top, FormWords.words(), year);
      for (SourceRow row = reader.next(); row != null; row = reader.next()) {
        text.append(row.line());
        text.append(row.lines() > 1 ? "-" + (row.line() + row.lines() - 1) : "");
        text.append(": ").append(String.join(" ¦ ", row.cells()).replace("\n", "\\n"));
        text.append('\n');
      }
      return text.append(reader.linesTotal()).append(" lines\n").toString();
    }
  }

  private static String refusal(Problem problem) {
    return "refused: " + problem.code().text() + " " + problem.arguments() + "\n";
  }
}
