package vn.tonghop.operate.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.TestDatabase;
import vn.tonghop.operate.TypedCommand;

/** A migration while somebody reads. */
class WaitingMigrationTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void namesWhoReadsInsteadOfWaitingForEver() throws Exception {
    try (TestDatabase database = TestDatabase.create();
        Connection reader = database.dataSource().getConnection();
        Statement statement = reader.createStatement()) {
      Files.writeString(
          folder.resolve("application.yml"),
          """
          spring.datasource.url: "%s"
          spring.datasource.username: "%s"
          spring.datasource.password: "%s"
          spring.flyway.init-sqls: set lock_timeout = '500ms'
          """
              .formatted(database.url(), database.username(), database.password()));
      statement.execute("update ops.flyway_history set checksum = 1 where script like 'R__mart%'");
      statement.execute("set application_name = 'a desktop tool'");
      reader.setAutoCommit(false);
      statement.execute("select * from mart.publication");

      TypedCommand typed = runs();

      assertThat(typed.exitCode()).isEqualTo(1);
      assertThat(typed.err().lines())
          .singleElement()
          .asString()
          .startsWith("tonghop: The database could not be brought up to date, for it is in use by")
          .contains("user " + database.username() + " (process ", ", a desktop tool)");

      reader.rollback();
      assertThat(runs().exitCode()).isZero();
    }
  }

  private TypedCommand runs() {
    return TypedCommand.in(new Folders(folder, folder, Path.of("jobs")), "runs");
  }
}
