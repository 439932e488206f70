package vn.tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.GoldenPairs;
import vn.tonghop.Office;

/**
 * Lets the job run over the nights of every case folder, and compares what the rules find; {@code
 * db/check} finds nothing. A new rule, or another case of one, takes no Java.
 */
class RuleCasesTest {

  private static final Path CHECKS = Path.of("db/check");
  private static final Path FOLDER = Path.of("src/test/resources/rule");
  private static final String REFERENCE = "reference";
  private static final String EXPECTED = "expected.csv";
  private static final String COLUMNS =
      "code;severity;state;commune;indicator;period;file;line;value;expected;message";

  static List<Path> cases() throws IOException {
    List<Path> cases = new ArrayList<>();
    for (Path rule : foldersOf(FOLDER)) {
      if (!rule.endsWith(REFERENCE) && nameOf(rule).matches(System.getProperty("rule", ".*"))) {
        cases.addAll(foldersOf(rule));
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatTheCaseSaysNightByNight(Path theCase) throws IOException {
    try (Office office = Office.open()) {
      replaceReference(office, FOLDER.resolve(REFERENCE));
      replaceReference(office, theCase.resolve(REFERENCE));
      for (Path night : foldersOf(theCase)) {
        if (!night.endsWith(REFERENCE)) {
          check(office, night);
        }
      }
    }
  }

  private static void check(Office office, Path night) throws IOException {
    office.clock().set(nameOf(night) + "T02:00+07:00");
    replaceReference(office, night.resolve(REFERENCE));
    for (Path file : filesOf(night)) {
      if (!file.endsWith(EXPECTED)) {
        office.receive(nameOf(file), Files.readAllBytes(file));
      }
    }
    for (Path together : foldersOf(night)) {
      if (together.endsWith(REFERENCE)) {
        continue;
      }
      for (Path file : filesOf(together)) {
        String path = nameOf(together) + "/" + nameOf(file);
        office.receive(path, Files.readAllBytes(file));
        FileTime changed = FileTime.from(office.clock().wasSetTo().minus(1, ChronoUnit.HOURS));
        Files.setLastModifiedTime(office.inbox().resolve(path), changed);
      }
    }
    office.consolidate();
    List<String> found = new ArrayList<>();
    found.add(COLUMNS);
    office
        .rows(
            """
            select
              code, severity, state, commune, indicator, period, file_name, line_no, value, expected,
              message_vi
            from mart.finding
            """)
        .stream()
        .map(finding -> finding.replace('|', ';'))
        .sorted()
        .forEach(found::add);
    if (GoldenPairs.isRewriting()) {
      Files.writeString(night.resolve(EXPECTED), String.join("\n", found) + "\n");
    }
    assertThat(found).as("findings after %s", night).isEqualTo(linesOf(night));
    for (Path check : filesOf(CHECKS)) {
      assertThat(office.rows(Files.readString(check))).as("%s after %s", check, night).isEmpty();
    }
  }

  private static void replaceReference(Office office, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    for (Path file : filesOf(folder)) {
      String name = nameOf(file);
      Path target = name.endsWith(".yml") ? office.config() : office.config().resolve(REFERENCE);
      Files.copy(file, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<String> linesOf(Path night) throws IOException {
    return Files.readAllLines(night.resolve(EXPECTED));
  }

  private static List<Path> foldersOf(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String nameOf(Path path) {
    return Objects.requireNonNull(path.getFileName()).toString();
  }
}
