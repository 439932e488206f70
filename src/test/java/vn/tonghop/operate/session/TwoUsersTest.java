package vn.tonghop.operate.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.TestDatabase;
import vn.tonghop.operate.TypedCommand;

/**
 * A server of the office's own, none of whose users is a superuser: the owner migrates, the loader
 * writes; later the owner alone does both.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoUsersTest {
  private static final String OWNER = "tonghop_owner_of_tests";
  private static final String PASSWORD = "of the tests' owner";

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private static TestDatabase database;

  @BeforeAll
  static void make() throws SQLException, IOException {
    database = TestDatabase.createEmpty();
    execute(
        """
        do $$ begin
          if to_regrole('%1$s') is null then
            create role %1$s;
          end if;
          alter role %1$s login nosuperuser nocreaterole password '%2$s';
          execute format('alter database %%I owner to %1$s', current_database());
        end $$
        """
            .formatted(OWNER, PASSWORD.replace("'", "''")));
    copy(Path.of("config"), folder);
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  @Order(1)
  void theOwnerMigratesAndTheLoaderWrites() throws Exception {
    settings(TestDatabase.LOADER, TestDatabase.LOADER_PASSWORD, true);

    TypedCommand run = typed("run", "demo");

    assertThat(run.err()).doesNotContain("Exception");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Publication 1: 3366 values of 22 communes changed.");
    assertThat(typed("doctor").out())
        .contains("owner: may create tables in every schema")
        .contains("loader: runs write as tonghop_loader");

    execute("revoke insert on ops.submission from tonghop_loader");
    assertThat(typed("doctor").out())
        .contains("runs write as tonghop_loader, who lacks insert on ops.submission")
        .contains("as its owner: \\i db/migration/afterMigrate__loader.sql");
    execute(Files.readString(Path.of("db/migration/afterMigrate__loader.sql")));
    assertThat(typed("doctor").out()).doesNotContain("lacks");
  }

  @Test
  @Order(2)
  void oneUserForAllDoesAsWellAndIsWarned() throws IOException {
    settings(OWNER, PASSWORD, false);

    TypedCommand run = typed("run", "demo");

    assertThat(run.out()).startsWith("Nothing changed: no publication was made.");
    assertThat(run.exitCode()).isZero();
    assertThat(typed("doctor").out())
        .contains(OWNER + ", who owns the warehouse and could rewrite what was published")
        .contains("Let runs log in as tonghop_loader; see db/README.md.");
  }

  private static TypedCommand typed(String... args) {
    return TypedCommand.in(new Folders(folder.resolve("home"), folder, Path.of("jobs")), args);
  }

  private static void settings(String user, String password, boolean ownerMigrates)
      throws IOException {
    String migrating =
        ownerMigrates
            ? "spring.flyway.user: \"%s\"\nspring.flyway.password: \"%s\"\n"
                .formatted(OWNER, PASSWORD)
            : "";
    Files.writeString(
        folder.resolve("application.yml"),
        """
        spring.datasource.url: "%s"
        spring.datasource.username: "%s"
        spring.datasource.password: "%s"
        %s"""
            .formatted(database.url(), user, password, migrating));
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
