package vn.tonghop.operate.session;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.database.Queries;
import vn.tonghop.database.SystemClock;

/** What Spring starts to migrate the database, or to see whether it has to be. */
@Configuration(proxyBeanMethods = false)
@Import(SystemClock.class)
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
class DatabaseOnly {
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /**
   * Brings a database up to date. An application of Spring Boot, started for that, would look for
   * much that is not needed.
   *
   * @param bare stays open
   */
  static void migrate(BareDatabase bare) {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.setEnvironment(bare.settings());
      context.getBeanFactory().registerSingleton("dataSource", bare.database());
      context.register(DatabaseOnly.class);
      context.refresh();
    }
  }

  /** Migrates, unless {@code tonghop.migrate} is false. */
  @Bean
  FlywayMigrationStrategy migration(Environment environment, Clock clock) {
    return flyway -> {
      JdbcClient jdbc = JdbcClient.create(flyway.getConfiguration().getDataSource());
      SchemaState state = new SchemaState(jdbc);
      if (environment.getProperty("tonghop.migrate", Boolean.class, true) && !state.isCurrent()) {
        refuseOtherLetters(jdbc);
        migrate(flyway);
        forgetItsLimits(flyway.getConfiguration().getDataSource());
        state.remember(clock);
      }
    };
  }

  /** A run that gets a migration's session must not give up waiting as soon as that would. */
  private static void forgetItsLimits(DataSource database) {
    if (database instanceof HikariDataSource pool) {
      pool.getHikariPoolMXBean().softEvictConnections();
    }
  }

  private static void refuseOtherLetters(JdbcClient jdbc) {
    DatabaseLetters letters =
        jdbc.sql(Queries.text("operate/database_letters")).query(DatabaseLetters.class).single();
    if (!letters.encoding().equals("UTF8")) {
      throw CommandFailure.failed(
          "The database %1$s keeps its text as %2$s, which has not every Vietnamese letter. Make one with: create database %1$s_utf8 encoding 'UTF8' template template0; and name it in SPRING_DATASOURCE_URL."
              .formatted(letters.name(), letters.encoding()));
    }
  }

  record DatabaseLetters(String name, String encoding) {}

  private static void migrate(Flyway flyway) {
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      if (!hasWaited(e)) {
        throw e;
      }
      List<String> holders =
          JdbcClient.create(flyway.getConfiguration().getDataSource())
              .sql(Queries.text("operate/lock_holders"))
              .param("schemas", List.of(flyway.getConfiguration().getSchemas()))
              .query(String.class)
              .list();
      throw CommandFailure.failed(
          "The database could not be brought up to date, for it is in use by "
              + (holders.isEmpty() ? "somebody who has left since" : String.join(", ", holders))
              + ". Nothing was changed; try again once they have ended.",
          e);
    }
  }

  /** Nobody else may ask while a migration waits for a lock; so it waits for a time only. */
  private static boolean hasWaited(FlywayException failure) {
    for (Throwable next = failure; next != null; next = next.getCause()) {
      boolean waited =
          next instanceof SQLException refused && LOCK_NOT_AVAILABLE.equals(refused.getSQLState());
      if (waited || String.valueOf(next.getMessage()).contains("advisory lock")) {
        return true;
      }
    }
    return false;
  }
}
