package vn.tonghop.job;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.tonghop.database.Queries;
import vn.tonghop.register.SettledInbox;

/** What the job is made of, put together. */
@Configuration(proxyBeanMethods = false)
class JobBeans {

  @Bean
  Queries queries(NamedParameterJdbcTemplate jdbc) {
    return new Queries(jdbc);
  }

  @Bean
  RunState runState() {
    return new RunState();
  }

  @Bean
  StepTasklets stepTasklets(
      Queries queries,
      RunState state,
      @Value("${tonghop.home}") Path home,
      @Value("${tonghop.config}") Path config) {
    Clock clock = Clock.systemUTC();
    SettledInbox inbox = new SettledInbox(clock, SettledInbox.Sleeper.ofThread());
    return new StepTasklets(queries, state, home, config, clock, inbox);
  }

  @Bean
  IngestShareTasklet ingestShareTasklet(DataSource database, StepTasklets steps) {
    return new IngestShareTasklet(database, steps);
  }

  @Bean
  JobRunner jobRunner(
      DataSource database,
      JobOperator operator,
      JobRepository repository,
      Job consolidation,
      Queries queries,
      RunState state) {
    return new BatchJobRunner(
        database, operator, repository, consolidation, new RunHistory(queries), state);
  }
}
