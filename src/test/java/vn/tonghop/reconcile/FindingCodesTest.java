package vn.tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.words.Phrase;
import vn.tonghop.words.ProblemCode;
import vn.tonghop.words.Severity;

/** In the database a code is only a text; here it is compared with what can be said of it. */
class FindingCodesTest {
  private static final Path RULES = Path.of("db", "query", "reconcile", "rule");

  private static final Pattern TEXT = Pattern.compile("'([^']*)'");
  private static final Pattern COMPARED =
      Pattern.compile("\\bcode\\s*(?:=|<>|(?:not )?in\\b)\\s*\\(?(?:\\s*'[^']*',?)+");

  /** Not a rule of its own: it hands on what reading has found, code and all. */
  private static final String ROW_HOLD = "row_hold.sql";

  @Test
  void everyRuleFindsWhatHasASentenceAndFillsItsBlanks() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path file : rules()) {
      RuleStatement rule = new RuleStatement(Files.readString(file));
      String name = file.getFileName().toString();
      rule.hyphenated().stream()
          .filter(text -> ProblemCode.of(text).isEmpty())
          .forEach(text -> faults.add(name + ": there is no code " + text));
      if (!name.equals(ROW_HOLD)) {
        faults.addAll(faults(name, rule));
      }
    }

    assertThat(faults).isEmpty();
    assertThat(rules()).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void noStatementLooksForACodeThatThereIsNot() throws IOException {
    List<String> unknown = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("db"))) {
      for (Path file : (Iterable<Path>) files.filter(FindingCodesTest::isSql).sorted()::iterator) {
        COMPARED
            .matcher(Files.readString(file))
            .results()
            .flatMap(compared -> TEXT.matcher(compared.group()).results())
            .map(text -> text.group(1))
            .filter(text -> text.contains("-") && ProblemCode.of(text).isEmpty())
            .filter(text -> Stream.of(Phrase.values()).noneMatch(p -> p.text().equals(text)))
            .forEach(text -> unknown.add(file + ": there is no code " + text));
      }
    }

    assertThat(unknown).isEmpty();
  }

  private static List<String> faults(String name, RuleStatement rule) {
    ProblemCode code = rule.literal("code").flatMap(ProblemCode::of).orElse(null);
    if (code == null) {
      return List.of(name + ": no code that is known");
    }
    List<String> faults = new ArrayList<>();
    rule.literal("severity")
        .filter(severity -> !severities(code).contains(severity))
        .ifPresent(severity -> faults.add(name + ": not of severity " + severity));
    int arguments = rule.elements("arguments").orElse(-1) + 1;
    if (arguments != code.arguments().size()) {
      faults.add(name + ": " + arguments + " arguments, not " + code.arguments());
    }
    return faults;
  }

  @Test
  void whatReadingHandsOnFillsItsBlanksToo() {
    try (Office office = Office.open()) {
      office.receive("dai-dong_2025-01_KTXH.csv", "Mã;Thực hiện", "LIV_PIG;5");
      office.receive("06004_2024_KTXH.csv", "Mã;Thực hiện", "RD_BUILT;1.206");

      office.consolidate();

      assertThat(
              office.rows(
                  """
                  select code, severity, cardinality(arguments) from staging.finding_candidate
                  where code in ('ambiguous-number', 'commune-not-active')
                  """))
          .containsExactlyInAnyOrder(
              "ambiguous-number|hold|" + others(ProblemCode.AMBIGUOUS_NUMBER),
              "commune-not-active|hold|" + others(ProblemCode.COMMUNE_NOT_ACTIVE));
    }
  }

  private static int others(ProblemCode code) {
    return code.arguments().size() - 1;
  }

  private static List<String> severities(ProblemCode code) {
    return code.severities().stream()
        .map(Severity::name)
        .map(severity -> severity.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static boolean isSql(Path file) {
    return file.toString().endsWith(".sql");
  }

  private static List<Path> rules() throws IOException {
    try (Stream<Path> files = Files.list(RULES)) {
      return files.filter(FindingCodesTest::isSql).sorted().toList();
    }
  }
}
