package vn.tonghop.operate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
            "{\"n\":12345678901234567890.10,\"none\":null,\"yes\":true,\"at\":\"2024-11-30T00:00Z\"}",
            "]");
  }

  @Test
  void printsCsvAsRfc4180() {
    TypedCommand typed = sql("select 'a,\"b\"' as x, '' as empty, null as none", "--csv");

    assertThat(typed.out()).isEqualTo("x,empty,none\r\n\"a,\"\"b\"\"\",\"\",\r\n");
  }

  @Test
  void canOnlyRead() {
    TypedCommand typed = sql("create table t (x int)");

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.err()).contains("cannot execute CREATE TABLE in a read-only transaction");
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

  private static TypedCommand sql(String query, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "sql";
    System.arraycopy(options, 0, args, 1, options.length);
    args[args.length - 1] = query;
    return TypedCommand.at(home, args);
  }
}
