package vn.tonghop.operate.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.job.Application;
import vn.tonghop.postgres.EmbeddedDatabase;

/**
 * The database and what works on it, for as long as a command needs them. Also closed, in the same
 * order, when the process is told to end.
 */
public final class Session implements AutoCloseable {
  private final Thread whenEnded = new Thread(this::end, "end of session");
  private final List<Runnable> lastThings = new CopyOnWriteArrayList<>();
  private @Nullable EmbeddedDatabase database;
  private @Nullable ConfigurableApplicationContext context;

  private Session() {}

  /** For a command that only looks at the database. */
  public static Session toLook(Terminal terminal) {
    return open(terminal, DatabaseOnly.class, Map.of());
  }

  /** For a command that must find the database as it is, migrated or not. */
  public static Session toExamine(Terminal terminal) {
    return open(terminal, DatabaseOnly.class, Map.of("tonghop.migrate", "false"));
  }

  /** For a command that runs a job. */
  public static Session toRun(Terminal terminal) {
    return open(terminal, Application.class, Map.of());
  }

  private static Session open(Terminal terminal, Class<?> source, Map<String, Object> settings) {
    Session session = new Session();
    Runtime.getRuntime().addShutdownHook(session.whenEnded);
    try {
      session.start(terminal, source, settings);
      return session;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private void start(Terminal terminal, Class<?> source, Map<String, Object> settings) {
    Folders folders = terminal.folders();
    SpringApplication application =
        new SpringApplicationBuilder(source)
            .initializers(
                starting -> {
                  ConfigurableEnvironment environment = starting.getEnvironment();
                  if (environment.getProperty("spring.datasource.url", "").isBlank()) {
                    environment.getPropertySources().addFirst(embedded(terminal));
                  }
                })
            .build();
    application.setDefaultProperties(settings);
    ConfigurableApplicationContext started =
        application.run(
            "--spring.config.location=classpath:/,optional:file:" + folders.config() + "/",
            "--tonghop.home=" + folders.home(),
            "--tonghop.config=" + folders.config());
    synchronized (this) {
      context = started;
    }
  }

  private MapPropertySource embedded(Terminal terminal) {
    EmbeddedDatabase opened = EmbeddedDatabase.open(terminal.folders().home(), terminal::say);
    synchronized (this) {
      database = opened;
    }
    return new MapPropertySource(
        "embedded database",
        Map.of(
            "spring.datasource.url", opened.url(),
            "spring.datasource.username", opened.username(),
            "spring.datasource.password", opened.password()));
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
    return JdbcClient.create(bean(DataSource.class));
  }

  /** The embedded database; empty when the configuration names a server. */
  public Optional<EmbeddedDatabase> embedded() {
    synchronized (this) {
      return Optional.ofNullable(database);
    }
  }

  /** What the configuration says of a setting; blank when it says nothing. */
  public String setting(String name) {
    return bean(Environment.class).getProperty(name, "");
  }

  /** The one bean of a type. */
  public <T> T bean(Class<T> type) {
    synchronized (this) {
      if (context == null) {
        throw new IllegalStateException("The session is closed");
      }
      return context.getBean(type);
    }
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
      if (context != null) {
        context.close();
      }
    } finally {
      context = null;
      if (database != null) {
        database.close();
      }
      database = null;
    }
  }
}
