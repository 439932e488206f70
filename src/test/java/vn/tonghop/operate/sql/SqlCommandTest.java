package vn.tonghop.operate.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.operate.TypedCommand;
import vn.tonghop.postgres.EmbeddedDatabase;

class SqlCommandTest {
  @TempDir private static Path home = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private static EmbeddedDatabase database;

  @BeforeAll
  static void keepTheServerRunning() {
    database = EmbeddedDatabase.open(home, notice -> {});
  }

  @AfterAll
  static void stopTheServer() {
    database.close();
  }

  @Test
  void printsATable() {
    TypedCommand typed = sql("select 'Tràng Định' as huyen, 10161.30 as ha");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out().lines())
        .containsExactly(
            "huyen             ha", "----------  --------", "Tràng Định  10161.30", "(1 row)");
  }

  @Test
  void printsJsonWithExactNumbersAndMomentsInUtc() {
    TypedCommand typed =
        sql(
            "select 12345678901234567890.10 as n, null as none, true as yes,"
                + " timestamptz '2024-11-30 07:00+07' as at",
            "--json");

    assertThat(typed.out().lines())
        .containsExactly(
            "[",
            "{\"n\":12345678901234567890.10,\"none\":null,\"yes\":true,\"at\":\"2024-11-30T00:00:00Z\"}",
            "]");
  }

  @Test
  void printsCsvAsRfc4180() {
    TypedCommand typed = sql("select 'a,\"b\"' as x, '' as empty, null as none", "--csv");

    assertThat(typed.out()).isEqualTo("x,empty,none\r\n\"a,\"\"b\"\"\",\"\",\r\n");
  }

  @Test
  void canOnlyAsk() {
    TypedCommand typed = sql("create table t (x int)");

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.err())
        .isEqualToIgnoringNewLines(
            "tonghop: This gives no rows. Only a query can be run here, such as select, with, values,"
                + " table, show or explain.");
  }

  @Test
  void asksAsTheAnalystUnderATimeLimit() {
    TypedCommand typed =
        sql(
            "select session_user, current_user, current_setting('statement_timeout') as work,"
                + " current_setting('lock_timeout') as lock,"
                + " current_setting('transaction_read_only') as reading",
            "--csv");

    assertThat(typed.out().lines().skip(1))
        .containsExactly("tonghop_analyst,tonghop_analyst,5min,10s,on");
  }

  @Test
  void takesAQueryThatBeginsWithAComment() {
    assertThat(sql("-- How many?\nselect 7 as n", "--csv").out()).isEqualTo("n\r\n7\r\n");
  }

  @Test
  void readsAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("q.sql"), "\uFEFF-- Đâu?\nselect 'Đây' as x;\n");

    assertThat(TypedCommand.at(home, "sql", "--csv", "--file", file.toString()).out())
        .isEqualTo("x\r\nĐây\r\n");
  }

  @Test
  void readsStandardInput() {
    assertThat(handedIn("-- How many?\nselect 7 as n;\n".getBytes(UTF_8)).out()).contains("7");
  }

  @Test
  void saysThatWhatIsHandedInIsNotUtf8() {
    TypedCommand typed = handedIn("select 'Đ'".getBytes(StandardCharsets.UTF_16));

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err()).contains("standard input is not UTF-8");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void answersTheExamples(Path example) throws IOException {
    TypedCommand fromFile = TypedCommand.at(home, "sql", "--file", example.toString());
    TypedCommand typed = sql(Files.readString(example));

    if (Files.readString(example).contains("_as_of(")) {
      assertThat(fromFile.err())
          .isEqualTo(
              "tonghop: There is no publication 2; nothing has been published yet."
                  + " mart.publication lists them.\n");
    } else {
      assertThat(fromFile.err()).isEmpty();
      assertThat(fromFile.exitCode()).isZero();
    }
    assertThat(typed.out()).isEqualTo(fromFile.out());
    assertThat(handedIn(Files.readAllBytes(example)).out()).isEqualTo(fromFile.out());
  }

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("db/example"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void saysThatACellIsTooLarge() {
    TypedCommand typed = sql("select repeat('x', 300000000) as x");

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.err().lines())
        .containsExactly(
            "tonghop: A row, or a hundred rows, of the result are larger than 16 MB. Ask for fewer"
                + " columns, or for a part of the long ones: left(column, 1000)");
  }

  @Test
  void printsACellOfTenMegabytes() {
    assertThat(sql("select repeat('ế', 3500000) as x", "--csv").out()).hasSize(3_500_005);
  }

  @Test
  void saysWhereAQueryIsWrong() {
    TypedCommand typed = sql("select indicatr from (values (1)) as t (indicator)");

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.err())
        .contains("tonghop: column \"indicatr\" does not exist (at character 8)")
        .doesNotContain("Exception");
  }

  @Test
  void printsMoreRowsThanFitInOnePortion() {
    TypedCommand typed = sql("select n from generate_series(1, 2500) as n");

    assertThat(typed.out().lines()).hasSize(2503).contains("2500", "(2500 rows)");
  }

  private static TypedCommand handedIn(byte[] query) {
    return TypedCommand.at(home, new ByteArrayInputStream(query), "sql");
  }

  private static TypedCommand sql(String query, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "sql";
    System.arraycopy(options, 0, args, 1, options.length);
    args[args.length - 1] = query;
    return TypedCommand.at(home, args);
  }
}
