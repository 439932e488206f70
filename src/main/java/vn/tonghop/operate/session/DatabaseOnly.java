package vn.tonghop.operate.session;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import vn.tonghop.database.SystemClock;

/** What Spring starts for a command that only looks: the database, migrated. */
@Configuration(proxyBeanMethods = false)
@Import(SystemClock.class)
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
class DatabaseOnly {

  /** Migrates, unless {@code tonghop.migrate} is false. */
  @Bean
  FlywayMigrationStrategy migration(Environment environment) {
    return flyway -> {
      if (environment.getProperty("tonghop.migrate", Boolean.class, true)) {
        flyway.migrate();
      }
    };
  }
}
