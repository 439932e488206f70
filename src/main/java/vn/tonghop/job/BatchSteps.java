package vn.tonghop.job;

import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tonghop.database.Lanes;

/**
 * Steps of one execution as Spring Batch has them. Each may start again when it is complete, says
 * that it begins, and goes on only as long as the run may.
 */
final class BatchSteps {

  private static final Logger LOG = LoggerFactory.getLogger(BatchSteps.class);

  /** A worker that is not over by then hangs on a connection that nobody answers. */
  private static final long LAST_CHUNK_MILLIS = 60_000;

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final DataSource database;
  private final RunProgress progress;
  private final RunGuard guard;

  BatchSteps(
      JobRepository repository,
      PlatformTransactionManager transactions,
      DataSource database,
      RunProgress progress,
      RunGuard guard) {
    this.repository = repository;
    this.transactions = transactions;
    this.database = database;
    this.progress = progress;
    this.guard = guard;
  }

  JobBuilder job(String name) {
    return new JobBuilder(name, repository);
  }

  /** A step of one transaction. */
  Step single(String name, RunGuard.Work work) {
    return step(
        name,
        (contribution, context) -> {
          Connection connection = DataSourceUtils.getConnection(database);
          try {
            guard.watch(connection, work);
          } finally {
            DataSourceUtils.releaseConnection(connection, database);
          }
          return RepeatStatus.FINISHED;
        });
  }

  /** Connections for what a step does in several transactions, each guarded like a step's own. */
  Lanes lanes() {
    return new Lanes(transactions, this::watched);
  }

  private void watched(Runnable work) {
    guard.check();
    Connection connection = DataSourceUtils.getConnection(database);
    try {
      guard.watch(connection, work::run);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("Work without checked exceptions threw one", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
    guard.checkLocks();
  }

  /** A step of as many transactions as its tasklet is called for. */
  Step step(String name, Tasklet tasklet) {
    return new StepBuilder(name, repository)
        .listener(new Beginning(progress))
        .tasklet(guarded(tasklet), transactions)
        .allowStartIfComplete(true)
        .build();
  }

  /** A step that several workers share; the name of each one's step ends with its number. */
  Step inShares(String name, int shares, IngestShareTasklet tasklet) {
    SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor(name + "-");
    workers.setConcurrencyLimit(shares);
    workers.setTaskTerminationTimeout(LAST_CHUNK_MILLIS);
    Step share =
        new StepBuilder(name + "-share", repository)
            .listener(tasklet)
            .tasklet(guarded(tasklet), transactions)
            .allowStartIfComplete(true)
            .build();
    return new StepBuilder(name, repository)
        .listener(new Beginning(progress))
        .listener(new NoWorkerLeft(workers))
        // A restart may have other processors; Batch would have it take as many shares as before.
        .partitioner(share.getName(), sharesBefore -> numbered(shares))
        .step(share)
        .gridSize(shares)
        .taskExecutor(workers)
        .allowStartIfComplete(true)
        .build();
  }

  private Tasklet guarded(Tasklet tasklet) {
    return (contribution, context) -> {
      guard.check();
      RepeatStatus status = tasklet.execute(contribution, context);
      guard.checkLocks();
      return status;
    };
  }

  private static Map<String, ExecutionContext> numbered(int shares) {
    Map<String, ExecutionContext> named = new HashMap<>();
    for (int share = 0; share < shares; share++) {
      named.put("share" + share, new ExecutionContext());
    }
    return named;
  }

  private record Beginning(RunProgress progress) implements StepExecutionListener {
    @Override
    public void beforeStep(StepExecution execution) {
      LOG.info("step {}", execution.getStepName());
      progress.step(execution.getStepName());
    }
  }

  /**
   * When one share cannot even begin, Batch gives up the step and leaves the other shares at work.
   * A run that is over must not write any more.
   */
  private record NoWorkerLeft(SimpleAsyncTaskExecutor workers) implements StepExecutionListener {
    @Override
    public @Nullable ExitStatus afterStep(StepExecution execution) {
      workers.close();
      return null;
    }
  }
}
