package vn.tonghop.operate.session;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.postgres.EmbeddedDatabase;

/**
 * The database and what works on it, for as long as a command needs them. Also closed, in the same
 * order, when the process is told to end.
 */
public final class Session implements AutoCloseable {
  private final Thread whenEnded = new Thread(this::end, "end of session");
  private final List<Runnable> lastThings = new CopyOnWriteArrayList<>();
  private @Nullable EmbeddedDatabase database;
  private @Nullable Opened opened;

  private Session() {}

  /** For a command that only looks at the database. */
  public static Session toLook(Terminal terminal) {
    return open(terminal, session -> session.keep(session.upToDate(terminal)));
  }

  /** For a command that must find the database as it is, migrated or not. */
  public static Session toExamine(Terminal terminal) {
    return open(
        terminal,
        session -> session.start(terminal, DatabaseOnly.class, Map.of("tonghop.migrate", "false")));
  }

  /** For a command that runs a job. */
  public static Session toRun(Terminal terminal) {
    return open(
        terminal,
        session -> {
          BareDatabase current = session.upToDate(terminal);
          session.keep(current);
          session.keep(JobsOnBareDatabase.of(current));
        });
  }

  private static Session open(Terminal terminal, Consumer<Session> start) {
    Session session = new Session();
    Runtime.getRuntime().addShutdownHook(session.whenEnded);
    try {
      WorkingFolder.require(terminal.folders().home());
      start.accept(session);
      return session;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** The database, which is migrated first where that has to be. */
  private BareDatabase upToDate(Terminal terminal) {
    ConfigurableEnvironment settings = new Configured(terminal.folders()).read();
    useEmbedded(settings, terminal);
    BareDatabase bare = BareDatabase.of(settings);
    try {
      if (!new SchemaState(JdbcClient.create(bare.database())).isCurrent()) {
        DatabaseOnly.migrate(bare);
      }
      return bare;
    } catch (RuntimeException e) {
      bare.close();
      throw e;
    }
  }

  private void start(Terminal terminal, Class<?> source, Map<String, Object> settings) {
    Configured configured = new Configured(terminal.folders());
    SpringApplication application =
        new SpringApplicationBuilder(source)
            .initializers(starting -> useEmbedded(starting.getEnvironment(), terminal))
            .build();
    application.setDefaultProperties(settings);
    keep(
        new StartedContext(
            application.run(
                configured.places().entrySet().stream()
                    .map(place -> "--" + place.getKey() + "=" + place.getValue())
                    .toArray(String[]::new))));
  }

  private synchronized void keep(Opened what) {
    opened = what;
  }

  private void useEmbedded(ConfigurableEnvironment settings, Terminal terminal) {
    if (settings.getProperty("spring.datasource.url", "").isBlank()) {
      settings.getPropertySources().addFirst(embedded(terminal));
    }
  }

  private MapPropertySource embedded(Terminal terminal) {
    EmbeddedDatabase embedded = embedded().orElse(null);
    if (embedded == null) {
      embedded = EmbeddedDatabase.open(terminal.folders().home(), terminal::say);
      synchronized (this) {
        database = embedded;
      }
    }
    return new MapPropertySource(
        "embedded database",
        Map.of(
            "spring.datasource.url", embedded.url(),
            "spring.datasource.username", embedded.loader().user(),
            "spring.datasource.password", embedded.loader().password(),
            "spring.flyway.user", embedded.username(),
            "spring.flyway.password", embedded.password()));
  }

  /**
   * Has something done when the process is told to end, as by Ctrl-C, while the database can still
   * be reached. The process waits for it, but no longer than it takes.
   */
  public void whenToldToEnd(Runnable lastThing) {
    lastThings.add(lastThing);
  }

  /** Runs queries on the database. */
  public JdbcClient jdbc() {
    return JdbcClient.create(opened().database());
  }

  /** The embedded database; empty when the configuration names a server. */
  public Optional<EmbeddedDatabase> embedded() {
    synchronized (this) {
      return Optional.ofNullable(database);
    }
  }

  /** What the configuration says of a setting; blank when it says nothing. */
  public String setting(String name) {
    return opened().settings().getProperty(name, "");
  }

  /** All that the configuration says below a prefix. */
  public Map<String, String> settingsBelow(String prefix) {
    BindResult<Map<String, String>> found =
        Binder.get(opened().settings()).bind(prefix, Bindable.mapOf(String.class, String.class));
    return found.isBound() ? found.get() : Map.of();
  }

  /** The database, as the user as whom runs write. */
  public DataSource dataSource() {
    return opened().database();
  }

  /** What time it is. */
  public Clock clock() {
    return opened().clock();
  }

  /** The one bean of a type, where the command had it started. */
  public <T> T bean(Class<T> type) {
    return opened().bean(type);
  }

  private synchronized Opened opened() {
    if (opened == null) {
      throw new IllegalStateException("The session is closed");
    }
    return opened;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(whenEnded);
    } catch (IllegalStateException e) {
      // The process is ending: the hook closes, and this thread has nothing left to do.
      return;
    }
    release();
  }

  private void end() {
    lastThings.forEach(Runnable::run);
    release();
  }

  private synchronized void release() {
    try {
      if (opened != null) {
        opened.close();
      }
    } finally {
      opened = null;
      if (database != null) {
        database.close();
      }
      database = null;
    }
  }
}
