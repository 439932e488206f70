package vn.tonghop.operate.session;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import vn.tonghop.job.JobsAlone;

/** A database that is up to date, and what runs jobs on it. */
record JobsOnBareDatabase(BareDatabase bare, ConfigurableApplicationContext jobs)
    implements Opened {

  static JobsOnBareDatabase of(BareDatabase bare) {
    return new JobsOnBareDatabase(
        bare, JobsAlone.on(bare.database(), bare.clock(), bare.settings()));
  }

  @Override
  public DataSource database() {
    return bare.database();
  }

  @Override
  public Environment settings() {
    return bare.settings();
  }

  @Override
  public Clock clock() {
    return bare.clock();
  }

  @Override
  public <T> T bean(Class<T> type) {
    return jobs.getBean(type);
  }

  @Override
  public void close() {
    jobs.close();
    bare.close();
  }
}
