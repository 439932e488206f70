package vn.tonghop.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Another user of the machine, neither the one who started the server nor the one it runs as. Only
 * root can try as another, so elsewhere these are skipped.
 */
class SecondUserTest {
  private static final String SOMEBODY = "61234";

  @TempDir private static Path home = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private static EmbeddedDatabase database;

  @BeforeAll
  static void start() throws IOException {
    assumeThat(ShellCommand.output(List.of("id", "-u"))).isEqualTo("0");
    assumeThat(ShellCommand.succeeds(as("true"))).isTrue();
    // As open as an administrator may have left it.
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
    database = EmbeddedDatabase.open(home, notice -> {});
  }

  @AfterAll
  static void stop() {
    if (database != null) {
      database.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ls pg",
        "ls pg/data",
        "cat pg/password",
        "cat pg/password-postgres",
        "cat pg/password-tonghop_loader",
        "cat pg/password-tonghop_analyst",
        "cat pg/data/pg_hba.conf",
        "cat pg/server.log",
        "touch pg/data/postmaster.pid"
      })
  void reachesNoFileOfTheServer(String command) {
    assertThat(ShellCommand.succeeds(as("sh", "-c", "cd '" + home + "' && " + command))).isFalse();
  }

  @Test
  void mayNotStopTheServer() throws IOException {
    String pid = Files.readAllLines(home.resolve("pg/data/postmaster.pid")).get(0);

    assertThat(ShellCommand.succeeds(as("kill", "-TERM", pid))).isFalse();
    assertThat(Files.isDirectory(Path.of("/proc", pid))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tonghop", "tonghop_loader", "tonghop_analyst", "postgres"})
  void isAskedForAPasswordUnderWhateverName(String user) {
    // A message of the protocol: its length, version 3.0, user and database; the answer R, 10 asks
    // for a password by SCRAM, R, 0 would let in.
    String names = "user\\0" + user + "\\0database\\0tonghop\\0\\0";
    int length = 8 + names.replace("\\0", "0").length();
    String hello =
        "exec 3<>/dev/tcp/127.0.0.1/%d; printf '\\0\\0\\0\\x%02x\\0\\x03\\0\\0%s' >&3; head -c 9 <&3 | od -An -tx1 | tr -d ' \\n'"
            .formatted(database.port(), length, names);

    String answer = ShellCommand.output(as("bash", "-c", hello));

    assertThat(answer).startsWith("52").endsWith("0000000a");
  }

  @Test
  void findsNoOtherWayIn() throws IOException {
    try (Stream<String> lines = Files.lines(home.resolve("pg/data/pg_hba.conf"))) {
      assertThat(lines.filter(line -> !line.isBlank() && !line.startsWith("#")))
          .isNotEmpty()
          .allMatch(line -> line.endsWith("scram-sha-256"));
    }
  }

  private static List<String> as(String... command) {
    List<String> whole =
        new ArrayList<>(
            List.of("setpriv", "--reuid=" + SOMEBODY, "--regid=" + SOMEBODY, "--clear-groups"));
    whole.addAll(List.of(command));
    return whole;
  }
}
