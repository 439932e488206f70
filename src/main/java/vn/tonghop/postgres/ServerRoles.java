package vn.tonghop.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;

/**
 * Who may do what in the embedded server. Its superuser makes the database, the roles and their
 * rights, and does nothing else; the warehouse belongs to an owner who is none; runs write as a
 * loader who owns nothing, and the analyst logs in as nobody but the analyst.
 */
final class ServerRoles {
  static final String DATABASE = "tonghop";
  static final String SUPERUSER = "postgres";
  static final String OWNER = "tonghop";
  static final String LOADER = "tonghop_loader";
  static final String ANALYST = "tonghop_analyst";

  /** In the order in which they are run. */
  private static final List<String> RIGHTS =
      List.of("/db/migration/afterMigrate.sql", "/db/migration/afterMigrate__loader.sql");

  /** Exists only while the superuser of an older version, who was the owner, gets its own name. */
  private static final String RENAMER = "tonghop_renamer";

  private static final String UNKNOWN_DATABASE = "3D000";
  private static final String REFUSED = "28";

  private final int port;
  private final ServerNotes notes;

  ServerRoles(int port, ServerNotes notes) {
    this.port = port;
    this.notes = notes;
  }

  /** Whether the server lets anybody in, or at least says that it does not. */
  boolean answers() throws IOException {
    try (Connection connection = connect(OWNER, notes.password(OWNER), DATABASE)) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return isRefused(e) || UNKNOWN_DATABASE.equals(e.getSQLState());
    }
  }

  /** Whether all is as {@link #settle} leaves it. */
  boolean settled() throws IOException {
    try (Connection connection = connect(OWNER, notes.password(OWNER), DATABASE);
        Connection loader = connect(LOADER, notes.password(LOADER), DATABASE);
        Connection analyst = connect(ANALYST, notes.password(ANALYST), DATABASE)) {
      return analyst.isValid(5) && loader.isValid(5) && !isSuperuser(connection);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Makes what is missing, and gives rights and passwords anew. */
  void settle() throws IOException {
    try {
      List<String> databases = new ArrayList<>();
      try (Connection connection = superuser();
          Statement statement = connection.createStatement()) {
        statement.execute("drop role if exists " + RENAMER);
        login(connection, OWNER);
        // What the benchmark needs, which makes databases beside the warehouse.
        statement.execute("alter role " + OWNER + " nosuperuser nocreaterole createdb");
        statement.execute("grant pg_checkpoint to " + OWNER);
        login(connection, LOADER);
        // Since when somebody has kept a run waiting is shown to nobody else.
        statement.execute("grant pg_read_all_stats to " + LOADER);
        login(connection, ANALYST);
        if (!exists(connection, "select from pg_database where datname = '" + DATABASE + "'")) {
          statement.execute("create database " + DATABASE + " owner " + OWNER);
        }
        try (ResultSet all =
            statement.executeQuery(
                "select datname from pg_database where datallowconn and not datistemplate"
                    + " and datname <> 'postgres'")) {
          while (all.next()) {
            databases.add(all.getString(1));
          }
        }
      }
      for (String database : databases) {
        handOver(database);
      }
    } catch (SQLException e) {
      throw new EmbeddedServerException(
          "Cannot make the database and its roles: " + e.getMessage(), e);
    }
  }

  private void handOver(String database) throws IOException, SQLException {
    try (Connection connection = connect(SUPERUSER, notes.password(SUPERUSER), database);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      // A program of an older version may be at work; it is not waited for longer than a person
      // would.
      statement.execute("set lock_timeout = '30s'");
      statement.execute(
          "alter database \"" + database.replace("\"", "\"\"") + "\" owner to " + OWNER);
      statement.execute(text("/db/query/postgres/hand_over.sql"));
      if (database.equals(DATABASE)) {
        for (String rights : RIGHTS) {
          statement.execute(text(rights));
        }
      }
      connection.commit();
    }
  }

  private Connection superuser() throws IOException, SQLException {
    try {
      return connect(SUPERUSER, notes.password(SUPERUSER), "postgres");
    } catch (SQLException e) {
      if (!isRefused(e)) {
        throw e;
      }
    }
    try (Connection former = connect(OWNER, notes.password(OWNER), "postgres")) {
      if (!isSuperuser(former)) {
        throw new EmbeddedServerException(
            "The password of the server's superuser is no longer in "
                + notes.passwordFile(SUPERUSER)
                + ". Put that file back from a backup.");
      }
      rename(former);
    }
    return connect(SUPERUSER, notes.password(SUPERUSER), "postgres");
  }

  // Nobody can be renamed by himself, and the first superuser of a server can be nothing less.
  private void rename(Connection former) throws IOException, SQLException {
    String password = notes.password(SUPERUSER);
    try (Statement statement = former.createStatement()) {
      statement.execute("drop role if exists " + RENAMER);
      statement.execute("create role " + RENAMER + " superuser login");
      setPassword(former, RENAMER, password);
    }
    try (Connection connection = connect(RENAMER, password, "postgres");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("alter role " + OWNER + " rename to " + SUPERUSER);
      setPassword(connection, SUPERUSER, password);
      connection.commit();
    }
  }

  private void login(Connection connection, String role) throws IOException, SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!exists(connection, "select from pg_roles where rolname = '" + role + "'")) {
        statement.execute("create role " + role);
      }
      statement.execute("alter role " + role + " login");
      setPassword(connection, role, notes.password(role));
    }
  }

  // The driver sends only what the server keeps, so that no log can hold the password itself.
  private static void setPassword(Connection connection, String role, String password)
      throws SQLException {
    connection
        .unwrap(PGConnection.class)
        .alterUserPassword(role, password.toCharArray(), "scram-sha-256");
  }

  private static boolean isSuperuser(Connection connection) throws SQLException {
    return exists(connection, "select from pg_roles where rolname = current_user and rolsuper");
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static boolean isRefused(SQLException e) {
    return String.valueOf(e.getSQLState()).startsWith(REFUSED);
  }

  private Connection connect(String user, String password, String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("loginTimeout", "5");
    return DriverManager.getConnection(url(port, database), properties);
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = ServerRoles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("The program has no " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
