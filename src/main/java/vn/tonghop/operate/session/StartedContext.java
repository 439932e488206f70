package vn.tonghop.operate.session;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** All that Spring starts for a command. */
record StartedContext(ConfigurableApplicationContext context) implements Opened {
  @Override
  public DataSource database() {
    return bean(DataSource.class);
  }

  @Override
  public Environment settings() {
    return context.getEnvironment();
  }

  @Override
  public Clock clock() {
    return bean(Clock.class);
  }

  @Override
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
