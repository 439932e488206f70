package vn.tonghop.operate.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.TestDatabase;
import vn.tonghop.operate.TypedCommand;

/** Two new migrations, of which the second fails. */
class FailedMigrationTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void leavesTheDatabaseAsItWasAndIsMadeUpForAtTheNextStart() throws Exception {
    try (TestDatabase database = TestDatabase.create()) {
      JdbcClient jdbc = JdbcClient.create(database.dataSource());
      jdbc.sql("delete from ops.schema_state").update();
      String history = history(jdbc);
      configure(database);
      migration("V901__first.sql", "create table ops.first (number integer)");
      migration("V902__second.sql", "insert into ops.first values (1), (1 / 0)");

      TypedCommand failed = runs();

      assertThat(failed.exitCode()).isEqualTo(1);
      assertThat(failed.err()).contains("division by zero");
      assertThat(jdbc.sql("select to_regclass('ops.first') is null").query(Boolean.class).single())
          .isTrue();
      assertThat(history(jdbc)).isEqualTo(history);

      migration("V902__second.sql", "insert into ops.first values (1), (2)");

      assertThat(runs().exitCode()).isZero();
      assertThat(jdbc.sql("select sum(number) from ops.first").query(Integer.class).single())
          .isEqualTo(3);
      assertThat(history(jdbc)).isEqualTo(history + ",901,902");
    }
  }

  private static String history(JdbcClient jdbc) {
    return jdbc.sql(
            "select string_agg(version, ',' order by installed_rank) from ops.flyway_history"
                + " where success")
        .query(String.class)
        .single();
  }

  private void migration(String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("more")).resolve(name), text + ";\n");
  }

  private void configure(TestDatabase database) throws IOException {
    Files.writeString(
        folder.resolve("application.yml"),
        """
        spring.datasource.url: "%s"
        spring.datasource.username: "%s"
        spring.datasource.password: "%s"
        spring.flyway.locations: "classpath:db/migration,filesystem:%s"
        """
            .formatted(
                database.url(), database.username(), database.password(), folder.resolve("more")));
  }

  private TypedCommand runs() {
    return TypedCommand.in(new Folders(folder, folder, Path.of("jobs")), "runs");
  }
}
