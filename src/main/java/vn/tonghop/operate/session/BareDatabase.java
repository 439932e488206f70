package vn.tonghop.operate.session;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import vn.tonghop.database.SystemClock;

/**
 * The database alone, with the same settings as when Spring starts it: nothing else is needed to
 * look at one that is up to date.
 */
record BareDatabase(HikariDataSource database, ConfigurableEnvironment settings) implements Opened {

  static BareDatabase of(ConfigurableEnvironment settings) {
    Binder binder = Binder.get(settings);
    HikariDataSource database =
        binder
            .bindOrCreate("spring.datasource", DataSourceProperties.class)
            .initializeDataSourceBuilder()
            .type(HikariDataSource.class)
            .build();
    binder.bind("spring.datasource.hikari", Bindable.ofInstance(database));
    return new BareDatabase(database, settings);
  }

  @Override
  public Clock clock() {
    return new SystemClock().clock();
  }

  @Override
  public <T> T bean(Class<T> type) {
    throw new IllegalStateException("A command that looks has no " + type.getName());
  }

  @Override
  public void close() {
    database.close();
  }
}
