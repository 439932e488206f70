package vn.tonghop;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import vn.tonghop.operate.session.RememberedSchema;

/**
 * A migrated database of its own for a test.
 *
 * <p>One embedded PostgreSQL 18 serves all tests of a JVM; its databases are copies of one that was
 * migrated once. Where {@code TONGHOP_TEST_URL} (with {@code TONGHOP_TEST_USERNAME} and {@code
 * TONGHOP_TEST_PASSWORD}) is set, as environment variable or system property, the databases are
 * made on that server instead; its user must be allowed to create databases and roles.
 */
public final class TestDatabase implements AutoCloseable {

  /** The user as whom runs write. */
  public static final String LOADER = "tonghop_loader";

  /** The password of {@link #LOADER}. */
  public static final String LOADER_PASSWORD = "of the tests' loader";

  private static final String SCHEMAS = "ops,staging,warehouse,mart,batch";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name;
  private final PGSimpleDataSource dataSource;

  private TestDatabase(String name) {
    this.name = name;
    this.dataSource = Server.INSTANCE.database(name);
  }

  /** Makes a database that is migrated and holds no data. */
  public static TestDatabase create() {
    String name = Server.INSTANCE.template + "_" + COUNT.incrementAndGet();
    Server.INSTANCE.run("create database " + name + " template " + Server.INSTANCE.template);
    // A copy has all that is in the template, but not the rights on it as a whole.
    Server.INSTANCE.run("revoke temporary on database " + name + " from public");
    Server.INSTANCE.run("grant temporary on database " + name + " to " + LOADER);
    return new TestDatabase(name);
  }

  /** Makes a database in which nothing was created yet, for tests of the migration itself. */
  public static TestDatabase createEmpty() {
    String name = Server.INSTANCE.template + "_" + COUNT.incrementAndGet();
    Server.INSTANCE.run("create database " + name);
    return new TestDatabase(name);
  }

  /** Brings a database to the newest version of the schema. */
  public static void migrate(DataSource dataSource) {
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        .defaultSchema("ops")
        .schemas(SCHEMAS.split(","))
        .table("flyway_history")
        .group(true)
        .load()
        .migrate();
  }

  /** Connects to this database, each time anew. */
  public DataSource dataSource() {
    return dataSource;
  }

  /** The JDBC address of this database, without user and password. */
  public String url() {
    return "jdbc:postgresql://%s:%d/%s"
        .formatted(dataSource.getServerNames()[0], dataSource.getPortNumbers()[0], name);
  }

  /** The user that owns this database. */
  public String username() {
    return Optional.ofNullable(dataSource.getUser()).orElse("");
  }

  /** The password of {@link #username()}, empty for the embedded server. */
  public String password() {
    return Optional.ofNullable(dataSource.getPassword()).orElse("");
  }

  /** Removes this database, also from under connections that are still open. */
  @Override
  public void close() {
    Server.INSTANCE.run("drop database " + name + " with (force)");
  }

  /** The PostgreSQL server of this JVM, with the database that all others are copied from. */
  private static final class Server {

    static final Server INSTANCE = new Server();

    private final PGSimpleDataSource maintenance;
    final String template = "tonghop_test_" + ProcessHandle.current().pid();

    private Server() {
      maintenance = setting("URL").map(Server::given).orElseGet(Server::embedded);
      makeLoader();
      run("drop database if exists " + template + " with (force)");
      run("create database " + template);
      migrate(database(template));
      // Else each command in each copy would compare all migrations and give all rights anew.
      RememberedSchema.in(database(template));
      Runtime.getRuntime().addShutdownHook(new Thread(this::dropTemplateOfGivenServer));
    }

    private static PGSimpleDataSource given(String url) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setURL(url);
      setting("USERNAME").ifPresent(source::setUser);
      setting("PASSWORD").ifPresent(source::setPassword);
      return source;
    }

    private static PGSimpleDataSource embedded() {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        return given(server.getJdbcUrl("postgres", "postgres"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Optional<String> setting(String suffix) {
      String key = "TONGHOP_TEST_" + suffix;
      return Optional.ofNullable(System.getProperty(key, System.getenv(key)));
    }

    PGSimpleDataSource database(String name) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setServerNames(maintenance.getServerNames());
      source.setPortNumbers(maintenance.getPortNumbers());
      source.setUser(maintenance.getUser());
      source.setPassword(maintenance.getPassword());
      source.setDatabaseName(name);
      return source;
    }

    void run(String sql) {
      try (Connection connection = maintenance.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }

    private void makeLoader() {
      run(
          """
          do $$ begin
            if to_regrole('%1$s') is null then
              create role %1$s;
            end if;
          end $$
          """
              .formatted(LOADER));
      run(
          "alter role %s login password '%s'"
              .formatted(LOADER, LOADER_PASSWORD.replace("'", "''")));
    }

    private void dropTemplateOfGivenServer() {
      // The embedded server goes with this JVM, and its files with it.
      if (setting("URL").isPresent()) {
        run("drop database if exists " + template + " with (force)");
      }
    }
  }
}
