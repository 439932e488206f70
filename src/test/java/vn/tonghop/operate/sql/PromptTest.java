package vn.tonghop.operate.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.TestDatabase;
import vn.tonghop.operate.session.Folders;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.operate.table.Style;

/** Questions typed one after another. */
class PromptTest {
  @TempDir private Path home = Path.of("");

  private static TestDatabase database;

  @BeforeAll
  static void letTheAnalystIn() throws Exception {
    database = TestDatabase.create();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter role tonghop_analyst login password 'of the tests'");
    }
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  void answersStatementsOfSeveralLinesAndGoesOnAfterAMistake() throws Exception {
    String said =
        typed(
            "select 'a;b' as x,",
            "  7 as n",
            ";",
            "select wrong;",
            "create table t (x int);",
            "select 8 as m;",
            "\\q",
            "select 9 as never;");

    assertThat(said)
        .contains("a;b  7")
        .contains("column \"wrong\" does not exist (at character 8)")
        .contains("This gives no rows.")
        .containsPattern("m\\s+-\\s+8\\s+\\(1 row\\)")
        .doesNotContain("never");
  }

  @Test
  void listsWhatCanBeAskedAndTheColumnsOfOne() throws Exception {
    String said = typed("\\d", "\\d unit", "\\d mart.unti", "\\nothing", "help");

    assertThat(said)
        .containsPattern("mart.area_total +view +Grain: ")
        .contains("mart.area_total_as_of(")
        .containsPattern("factor +numeric +How many base units one of it is.")
        .contains("There is no mart.unti. Did you mean mart.unit?")
        .contains("There is no \\nothing here.")
        .contains("A statement ends with ;");
  }

  @Test
  void showsSomeRowsAndSaysHowToSeeMore() throws Exception {
    String said =
        typed(
            "\\rows 2",
            "select n from generate_series(41, 43) as n;",
            "\\format csv",
            "select n from generate_series(61, 63) as n;");

    assertThat(said)
        .contains("42")
        .doesNotContain("43\n")
        .contains("There are more rows than these 2.")
        .contains("61\r\n62\r\n63\r\n");
  }

  @Test
  void keepsWhatWasAskedForItsOwnerAloneAndNoSecret() throws Exception {
    typed(
        "select 1;",
        "select 'postgres://lan:x1y2@host/db';",
        "alter role lan password 'x1y2';",
        " select 'begins with a blank';");

    Path kept = home.resolve("sql_history");
    assertThat(Files.readString(kept))
        .contains("select 1;")
        .doesNotContain("x1y2")
        .doesNotContain("begins with a blank");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
  }

  private String typed(String... lines) throws Exception {
    StringWriter said = new StringWriter();
    PrintWriter printed = new PrintWriter(said);
    InputStream keys = new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(UTF_8));
    Terminal terminal =
        new Terminal(
            new Folders(home, home, home),
            InputStream.nullInputStream(),
            printed,
            printed,
            true,
            100,
            true);
    try (org.jline.terminal.Terminal screen =
            TerminalBuilder.builder()
                .system(false)
                .dumb(true)
                .type("dumb")
                .streams(keys, new ByteArrayOutputStream())
                .build();
        AnalystSession analyst =
            new AnalystSession(new AnalystLogin(database.url(), "of the tests", null))) {
      new Prompt(terminal, screen, analyst, Style.TABLE, 200).run();
    }
    return said.toString();
  }
}
