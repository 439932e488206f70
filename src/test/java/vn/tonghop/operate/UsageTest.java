package vn.tonghop.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.job.AnotherRunInProgress;
import vn.tonghop.operate.session.Explanation;
import vn.tonghop.operate.session.Folders;
import vn.tonghop.operate.session.Terminal;

class UsageTest {
  @TempDir private Path home = Path.of("");

  @AfterEach
  void startedNoDatabase() {
    assertThat(home).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "restart",
        "stop",
        "recover",
        "runs",
        "show",
        "files",
        "rejects",
        "findings",
        "totals",
        "export",
        "audit",
        "sql",
        "db",
        "doctor"
      })
  void everyCommandHasHelp(String command) {
    TypedCommand typed = TypedCommand.at(home, command, "--help");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).startsWith("Usage: tonghop " + command);
    assertThat(typed.err()).isEmpty();
  }

  @Test
  void theListOfCommandsDescribesEachInWholeSentences() {
    String help = TypedCommand.at(home, "--help").out();
    String list =
        help.substring(help.indexOf("Commands:\n") + "Commands:\n".length(), help.indexOf("\n\n"));

    assertThat(list.replaceAll("\n {4,}", " ").lines())
        .hasSizeGreaterThan(20)
        .allSatisfy(command -> assertThat(command).matches("  [a-z]+ .*[.]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "consolidate",
        "run",
        "run demo --fail-on never",
        "run demo --inbox no-such-folder",
        "runs --last 0",
        "show seven",
        "totals",
        "export",
        "audit",
        "findings --severity bad",
        "sql",
        "sql --csv --json x",
        "sql --cvs",
        "sql --cvs values(1)",
        "sql --file no-such-file.sql",
        "sql --file README.md x",
        "sql values(1);values(2)",
        "db now",
      })
  void wrongUsageExitsWithTwoAndSaysWhy(String line) {
    TypedCommand typed =
        TypedCommand.at(home, line.isEmpty() ? new String[0] : line.split(" ", -1));

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).startsWith("tonghop").doesNotContain("Exception", "\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "rns,              There is no command rns. Did you mean runs?",
    "totls --period 1, There is no command totls. Did you mean totals?",
    "run dmo,          Did you mean demo?",
    "runs --lst,       Did you mean --last?",
    "findings --code missing-valu,  There is no code missing-valu. Did you mean missing-value?",
    "rejects --code ambigous-number, There is no code ambigous-number. Did you mean"
        + " ambiguous-number?",
    "files --severity eror,         '[ERROR, HOLD, WARNING, INFO]'",
  })
  void whatThereIsNotExitsWithTwoAndTheNearestIsNamed(String line, String said) {
    TypedCommand typed = TypedCommand.at(home, line.split(" ", -1));

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).contains(said);
  }

  @Test
  void tellsWhichProgramItIs() {
    TypedCommand typed = TypedCommand.at(home, "--version");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).matches("tonghop .+, Java .+ in /.+\n");
  }

  @Test
  void anUnknownJobNamesTheKnownOnes() {
    TypedCommand typed = TypedCommand.at(home, "run", "weekly");

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err()).contains("'weekly'").contains("demo, ").contains("nightly");
  }

  @Test
  void aJobThatRunsAlreadyExitsWithFour() {
    java.io.StringWriter err = new java.io.StringWriter();
    Terminal terminal =
        new Terminal(
            new Folders(home, home, home),
            new java.io.PrintWriter(err),
            new java.io.PrintWriter(err),
            false);

    assertThat(Explanation.print(new AnotherRunInProgress("nightly"), terminal)).isEqualTo(4);
    assertThat(err.toString().lines())
        .containsExactly("tonghop: Another run of the job nightly is in progress.");
  }

  @Test
  void failuresAreToldInOneLine() {
    Throwable failure =
        new IllegalStateException("outer", new java.io.IOException("No space left\nat block 7"));

    assertThat(Explanation.inWords(failure)).isEqualTo("No space left");
  }
}
