package vn.tonghop.job;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * What runs jobs, on a database that is there and up to date. To look for what else an application
 * might consist of takes as long as a small night's steps.
 */
@Configuration(proxyBeanMethods = false)
@Import(JobBeans.class)
@ImportAutoConfiguration(BatchJdbcAutoConfiguration.class)
public class JobsAlone {

  /**
   * Starts it.
   *
   * @param database stays open when what is started here is closed
   */
  public static ConfigurableApplicationContext on(
      DataSource database, Clock clock, ConfigurableEnvironment settings) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.setEnvironment(settings);
    context.getBeanFactory().registerSingleton("dataSource", database);
    context.getBeanFactory().registerSingleton("clock", clock);
    context.register(JobsAlone.class);
    context.refresh();
    return context;
  }

  @Bean
  NamedParameterJdbcTemplate namedParameterJdbcTemplate(DataSource database) {
    return new NamedParameterJdbcTemplate(database);
  }
}
