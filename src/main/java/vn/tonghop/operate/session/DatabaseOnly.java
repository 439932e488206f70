package vn.tonghop.operate.session;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.database.Queries;
import vn.tonghop.database.SystemClock;

/** What Spring starts for a command that only looks: the database, migrated. */
@Configuration(proxyBeanMethods = false)
@Import(SystemClock.class)
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
class DatabaseOnly {
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /** Migrates, unless {@code tonghop.migrate} is false. */
  @Bean
  FlywayMigrationStrategy migration(Environment environment) {
    return flyway -> {
      if (environment.getProperty("tonghop.migrate", Boolean.class, true)) {
        migrate(flyway);
      }
    };
  }

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
