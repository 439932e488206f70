package vn.tonghop.operate.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import vn.tonghop.database.Queries;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;

/**
 * How the analyst logs in. The embedded server has the login from its start; on another server the
 * program makes it where its user may, and never touches the password of one that is there.
 *
 * @param url the database, as the program itself reaches it
 * @param passwordFile holds the password in one line; null where the configuration gives it
 */
record AnalystLogin(String url, String password, @Nullable Path passwordFile) {
  static final String USER = "tonghop_analyst";
  static final String PASSWORD_SETTING = "tonghop.analyst.password";

  private static final String FOR_ADMINISTRATORS =
      " An administrator makes it as db/README.md says under \"The analysts' login\".";

  /**
   * The login for a session's database.
   *
   * @throws CommandFailure when there is none and none can be made; nobody else's is used instead
   */
  static AnalystLogin of(Session session, Terminal terminal) {
    return session
        .embedded()
        .map(
            database ->
                new AnalystLogin(
                    database.url(),
                    database.analyst().password(),
                    database.analyst().passwordFile()))
        .orElseGet(() -> onServer(session, terminal.folders().home()));
  }

  private static AnalystLogin onServer(Session session, Path home) {
    String url = session.setting("spring.datasource.url");
    String given = session.setting(PASSWORD_SETTING);
    if (!given.isBlank()) {
      return new AnalystLogin(url, given, null);
    }
    Path file = home.resolve("password-" + USER);
    try {
      boolean known = Files.exists(file);
      boolean canLogIn =
          session
              .jdbc()
              .sql(Queries.text("operate/analyst_can_log_in"))
              .query(Boolean.class)
              .optional()
              .orElse(false);
      if (canLogIn && !known) {
        throw CommandFailure.failed(
            "The server has a login "
                + USER
                + ", but its password is not known here. Set TONGHOP_ANALYST_PASSWORD, or write it"
                + " into "
                + file
                + ".");
      }
      String password = known ? Files.readString(file).strip() : writeNew(file);
      if (!canLogIn) {
        make(session.dataSource(), password, known ? null : file);
      }
      return new AnalystLogin(url, password, file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot keep the analyst's password in " + file + ": " + e.getMessage(), e);
    }
  }

  private static String writeNew(Path file) throws IOException {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, password + "\n");
    return password;
  }

  private static void make(DataSource database, String password, @Nullable Path written)
      throws IOException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("alter role " + USER + " login");
      // The driver sends only what the server keeps, so that no log can hold the password itself.
      connection
          .unwrap(PGConnection.class)
          .alterUserPassword(USER, password.toCharArray(), "scram-sha-256");
      connection.commit();
    } catch (SQLException e) {
      if (written != null) {
        Files.delete(written);
      }
      throw CommandFailure.failed(
          "There is no login for analysts, and the program's user may not make one."
              + FOR_ADMINISTRATORS,
          e);
    }
  }

  /** What is said when the server does not take the login, or it is more than the analyst. */
  static CommandFailure refused(String why) {
    return CommandFailure.failed("No question is asked: " + why + "." + FOR_ADMINISTRATORS);
  }
}
