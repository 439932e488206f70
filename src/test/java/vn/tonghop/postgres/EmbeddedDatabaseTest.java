package vn.tonghop.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseTest {
  @TempDir private static Path home = Path.of("");

  private final List<String> notices = new ArrayList<>();

  @AfterEach
  void nothingIsLeftRunning() {
    assertThat(home.resolve("pg/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void keepsWhatIsCommittedThroughAPowerCut() throws SQLException {
    try (EmbeddedDatabase database = open()) {
      assertThat(ask(database, "show fsync")).isEqualTo("on");
      assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(database, "show data_checksums")).isEqualTo("on");
    }
  }

  @Test
  void dataOfAnotherVersionAreLeftAloneAndSaidToBe() throws IOException {
    try (EmbeddedDatabase ignored = open()) {
      // Only so that there are data.
    }
    Path version = home.resolve("pg/data/PG_VERSION");
    String own = Files.readString(version);
    Files.writeString(version, "17\n");
    try {
      assertThatThrownBy(this::open)
          .hasMessageContaining(
              "are those of PostgreSQL 17, and this version of the program brings")
          .hasMessageContaining("pg_dump 17");
    } finally {
      Files.writeString(version, own);
    }
  }

  @Test
  void isUtf8AndListensToThisMachineOnly() throws SQLException {
    try (EmbeddedDatabase database = open()) {
      assertThat(ask(database, "show server_encoding")).isEqualTo("UTF8");
      assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(database, "select lower('TRÀNG ĐỊNH')")).isEqualTo("tràng định");
    }
  }

  @Test
  void letsNobodyInWithoutThePassword() throws Exception {
    try (EmbeddedDatabase database = open()) {
      assertThat(Files.getPosixFilePermissions(home.resolve("pg/password")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(refusal(database)).isEqualTo("28P01");
    }
  }

  @Test
  void keepsDataAndPortFromOneStartToTheNext() throws SQLException {
    int port;
    try (EmbeddedDatabase database = open()) {
      port = database.port();
      ask(database, "create table kept as select 42 as x");
    }
    notices.clear();

    try (EmbeddedDatabase database = open()) {
      assertThat(database.port()).isEqualTo(port);
      assertThat(ask(database, "select x from kept")).isEqualTo("42");
      assertThat(notices).isEmpty();
    }
  }

  @Test
  void takesAnotherPortWhenSomebodyHasItsOwn() throws Exception {
    open().close();
    int port = Integer.parseInt(Files.readString(home.resolve("pg/port")).strip());
    notices.clear();

    try (ServerSocket stranger = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
        EmbeddedDatabase database = open()) {
      assertThat(database.port()).isNotEqualTo(stranger.getLocalPort());
      assertThat(notices)
          .singleElement()
          .asString()
          .contains("Port " + port + " is taken", "port " + database.port());
    }
  }

  @Test
  void isSharedByProcessesAndStoppedByTheLast() throws Exception {
    EmbeddedDatabase first = open();
    try (DatabaseUser second = DatabaseUser.of(home)) {
      assertThat(second.port()).isEqualTo(first.port());
      first.close();
      assertThat(ask(first, "select 1")).isEqualTo("1");
    }
    assertThat(home.resolve("pg/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void usesTheServerThatAKilledProcessLeft() throws Exception {
    DatabaseUser killed = DatabaseUser.of(home);
    killed.kill();
    long left = server();

    try (EmbeddedDatabase database = open()) {
      assertThat(server()).isEqualTo(left);
      assertThat(ask(database, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void startsAgainAfterACrashOfTheServer() throws Exception {
    try (EmbeddedDatabase database = open()) {
      ask(database, "create table committed as select 7 as x");
      ProcessHandle.of(server()).orElseThrow().destroyForcibly();
      while (answers(database)) {
        Thread.sleep(20);
      }
    }

    try (EmbeddedDatabase database = open()) {
      assertThat(ask(database, "select x from committed")).isEqualTo("7");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "base/5/PG_VERSION"})
  void isCreatedAfterTheProcessThatWasCreatingItWasKilled(
      String reached, @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path newHome) throws Exception {
    DatabaseUser killed = DatabaseUser.starting(newHome);
    while (!isCreatedUpTo(newHome.resolve("pg"), reached)) {
      Thread.sleep(1);
    }
    killed.kill();
    assertThat(newHome.resolve("pg/data")).as("killed in time").doesNotExist();

    try (EmbeddedDatabase database = EmbeddedDatabase.open(newHome, notices::add)) {
      assertThat(ask(database, "select 1")).isEqualTo("1");
    }
    try (Stream<Path> left = Files.list(newHome.resolve("pg"))) {
      assertThat(left.map(path -> String.valueOf(path.getFileName())))
          .noneMatch(name -> name.startsWith("data."));
    }
  }

  private static boolean isCreatedUpTo(Path folder, String reached) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.anyMatch(
          path ->
              String.valueOf(path.getFileName()).startsWith("data")
                  && Files.exists(path.resolve(reached)));
    }
  }

  private EmbeddedDatabase open() {
    return EmbeddedDatabase.open(home, notices::add);
  }

  private static long server() throws Exception {
    return Long.parseLong(Files.readAllLines(home.resolve("pg/data/postmaster.pid")).get(0));
  }

  private static boolean answers(EmbeddedDatabase database) {
    try {
      return ask(database, "select 1").equals("1");
    } catch (SQLException e) {
      return false;
    }
  }

  private static String refusal(EmbeddedDatabase database) {
    try (Connection in = DriverManager.getConnection(database.url(), "tonghop", "guess")) {
      return "none: " + in;
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }

  private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.username(), database.password());
        var statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      var result = statement.getResultSet();
      result.next();
      return result.getString(1);
    }
  }
}
