package vn.tonghop.operate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.Main;
import vn.tonghop.TestDatabase;

/** A process of its own that asks a question, and is ended before there is an answer. */
class CalledOffTest {
  private static final String QUESTION =
      "select count(*) from generate_series(1, 100000000000) as n where n % 7 = 3";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"INT, 20", "TERM, 20", "KILL, 20"})
  void leavesNoQueryRunning(String signal, int seconds) throws Exception {
    try (TestDatabase database = TestDatabase.create();
        Connection watcher = database.dataSource().getConnection()) {
      letTheAnalystIn(database, watcher);
      Process process = asking();
      try {
        await(
            watcher,
            60,
            running ->
                assertThat(running).as(Files.readString(folder.resolve("out"))).isPositive());
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();

        await(watcher, seconds, running -> assertThat(running).isZero());
      } finally {
        process.destroyForcibly();
      }
    }
  }

  private void letTheAnalystIn(TestDatabase database, Connection watcher) throws Exception {
    try (Statement statement = watcher.createStatement()) {
      statement.execute("alter role tonghop_analyst login password 'of the tests'");
    }
    Files.writeString(
        folder.resolve("application.yml"),
        """
        spring.datasource.url: "%s"
        spring.datasource.username: "%s"
        spring.datasource.password: "%s"
        tonghop.analyst.password: "of the tests"
        """
            .formatted(database.url(), database.username(), database.password()));
  }

  private Process asking() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "sql",
                QUESTION));
    builder.environment().put("TONGHOP_HOME", folder.toString());
    builder.environment().put("TONGHOP_CONFIG", folder.toString());
    // Not in the project, which would be on the class path.
    builder.directory(folder.toFile());
    return builder.redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile()).start();
  }

  private static void await(Connection watcher, int seconds, ThrowingConsumer<Integer> holds)
      throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    while (true) {
      try {
        holds.accept(running(watcher));
        return;
      } catch (AssertionError e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }

  private static int running(Connection watcher) throws SQLException {
    try (Statement statement = watcher.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from pg_stat_activity where datname = current_database()"
                    + " and usename = 'tonghop_analyst' and state = 'active'"
                    + " and query like '%generate_series%'")) {
      row.next();
      return row.getInt(1);
    }
  }
}
