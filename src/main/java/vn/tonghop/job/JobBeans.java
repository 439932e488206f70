package vn.tonghop.job;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.database.Queries;

/** What runs jobs, put together. */
@Configuration(proxyBeanMethods = false)
class JobBeans {

  @Bean
  Queries queries(NamedParameterJdbcTemplate jdbc) {
    return new Queries(jdbc);
  }

  @Bean
  FencedTransactions transactionManager(DataSource database, Queries queries) {
    return new FencedTransactions(database, queries);
  }

  @Bean
  ConsolidationJob consolidationJob(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Queries queries,
      DataSource database,
      Clock clock,
      @Value("${tonghop.home}") Path home) {
    return new ConsolidationJob(
        new StepSource(repository, transactions, database), queries, database, home, clock);
  }

  @Bean
  JobRunner jobRunner(
      DataSource database,
      JobOperator operator,
      JobRepository repository,
      ConsolidationJob job,
      Queries queries,
      FencedTransactions transactions,
      Clock clock,
      @Value("${tonghop.config}") Path config,
      @Value("${tonghop.home}") Path home) {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    return new BatchJobRunner(
        new ClaimedJobs(database, transactions, clock),
        new RunHistory(queries, clock, transaction),
        new RunPreparation(queries, clock, config, home, transaction),
        job,
        new BatchExecutions(operator, repository, queries, transaction),
        new JobBudgets(queries, transaction),
        new FileAtFault(database, queries, transaction, clock));
  }
}
