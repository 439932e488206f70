package vn.tonghop.job;

import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What steps are made of, whatever run they belong to.
 *
 * @param repository where Batch keeps how far they are
 * @param transactions in which they work
 * @param database what they work on
 */
record StepSource(
    JobRepository repository, PlatformTransactionManager transactions, DataSource database) {

  BatchSteps of(RunProgress progress, RunGuard guard) {
    return new BatchSteps(repository, transactions, database, progress, guard);
  }
}
