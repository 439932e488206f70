package vn.tonghop.operate.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.TestDatabase;
import vn.tonghop.operate.TypedCommand;

/** A server whose administrators have set limits for everybody, and one that was moved. */
class SessionLimitsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void limitsThatAServerHasForEverybodyAreNotThoseOfANight() throws Exception {
    try (TestDatabase database = TestDatabase.createEmpty()) {
      configure(database);
      List<String> limits =
          List.of(
              "statement_timeout = '3s'",
              "lock_timeout = '3s'",
              "idle_in_transaction_session_timeout = '3s'",
              "idle_session_timeout = '3s'",
              "default_transaction_isolation = 'serializable'",
              "synchronous_commit = off");
      for (String limit : limits) {
        execute(database, "alter database " + name(database) + " set " + limit);
      }

      // The session that has just migrated, and had a limit of its own for that, is used again.
      try (Session session = Session.toLook(terminal())) {
        assertThat(
                session
                    .jdbc()
                    .sql(
                        """
                        select name || '=' || setting from pg_settings
                        where name like '%\\_timeout' and context = 'user'
                          and name not like 'tcp%' and name <> 'authentication_timeout'
                          or name in ('transaction_isolation', 'synchronous_commit', 'tcp_keepalives_idle')
                        """)
                    .query(String.class)
                    .list())
            .contains(
                "statement_timeout=0",
                "lock_timeout=0",
                "idle_in_transaction_session_timeout=0",
                "idle_session_timeout=0",
                "transaction_isolation=read committed",
                "synchronous_commit=on",
                "tcp_keepalives_idle=60")
            .noneMatch(setting -> setting.contains("_timeout=3"));
      }

      // As after the system below it was upgraded.
      execute(
          database,
          "update pg_database set datcollversion = 'of long ago' where datname = '%s'"
              .formatted(name(database)));
      assertThat(TypedCommand.in(folders(), "doctor").out())
          .contains("order of text", "reindex database " + name(database));

      execute(
          database, "alter database " + name(database) + " set default_transaction_read_only = on");
      assertThat(TypedCommand.in(folders(), "doctor").out()).contains("may only be read");
    }
  }

  private void configure(TestDatabase database) throws Exception {
    Files.writeString(
        folder.resolve("application.yml"),
        """
        spring.datasource.url: "%s"
        spring.datasource.username: "%s"
        spring.datasource.password: "%s"
        """
            .formatted(database.url(), database.username(), database.password()));
  }

  private Folders folders() {
    return new Folders(folder, folder, Path.of("jobs"));
  }

  private Terminal terminal() {
    return new Terminal(
        folders(), new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false);
  }

  private static String name(TestDatabase database) {
    return database.url().replaceFirst("^.*/", "");
  }

  private static void execute(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
