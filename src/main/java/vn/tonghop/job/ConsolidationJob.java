package vn.tonghop.job;

import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job and its eight steps, in their order.
 *
 * <p>The state between two steps is in the database. Every step may be repeated by a restart and
 * then ends in the same state: what it would do again is already there, or is taken back first.
 */
@Configuration(proxyBeanMethods = false)
class ConsolidationJob {

  static final String SHARE = "share";

  /** Files are read by as many workers as there are processors; each has a database connection. */
  static final int SHARES = Math.max(2, Math.min(6, Runtime.getRuntime().availableProcessors()));

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;

  ConsolidationJob(JobRepository repository, PlatformTransactionManager transactions) {
    this.repository = repository;
    this.transactions = transactions;
  }

  @Bean
  Job consolidation(StepTasklets tasklets, Step ingestShare) {
    return new JobBuilder("consolidation", repository)
        .start(step(StepName.REFERENCE, tasklets.unlessPublished(tasklets::reference)))
        .next(step(StepName.REGISTER, tasklets.unlessPublished(tasklets::register)))
        .next(ingest(ingestShare))
        .next(step(StepName.RECONCILE, tasklets.unlessPublished(tasklets::reconcile)))
        .next(step(StepName.LOAD, tasklets.unlessPublished(tasklets::load)))
        .next(step(StepName.AGGREGATE, tasklets.unlessPublished(tasklets::aggregate)))
        .next(step(StepName.PUBLISH, tasklets.unlessPublished(tasklets::publish)))
        .next(step(StepName.REPORT, tasklets::report))
        .build();
  }

  private Step step(String name, Tasklet tasklet) {
    return new StepBuilder(name, repository)
        .tasklet(tasklet, transactions)
        .allowStartIfComplete(true)
        .build();
  }

  private Step ingest(Step ingestShare) {
    SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("ingest-");
    workers.setConcurrencyLimit(SHARES);
    return new StepBuilder(StepName.INGEST, repository)
        .partitioner(ingestShare.getName(), shares())
        .step(ingestShare)
        .gridSize(SHARES)
        .taskExecutor(workers)
        .allowStartIfComplete(true)
        .build();
  }

  private static Partitioner shares() {
    return gridSize -> {
      Map<String, ExecutionContext> shares = new HashMap<>();
      for (int share = 0; share < gridSize; share++) {
        ExecutionContext context = new ExecutionContext();
        context.putInt(SHARE, share);
        shares.put("share" + share, context);
      }
      return shares;
    };
  }

  @Bean
  Step ingestShare(IngestShareTasklet tasklet) {
    return new StepBuilder("ingest-share", repository)
        .tasklet(tasklet, transactions)
        .listener(tasklet)
        .allowStartIfComplete(true)
        .build();
  }
}
