package vn.tonghop.job;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Steps as Spring Batch has them. Each may start again when it is complete, and says that it
 * begins.
 */
final class BatchSteps {

  private static final Logger LOG = LoggerFactory.getLogger(BatchSteps.class);

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;

  BatchSteps(JobRepository repository, PlatformTransactionManager transactions) {
    this.repository = repository;
    this.transactions = transactions;
  }

  /** What a step does in its one transaction. */
  interface Work {
    void run() throws Exception;
  }

  JobBuilder job(String name) {
    return new JobBuilder(name, repository);
  }

  /** A step of one transaction. */
  Step single(String name, RunProgress progress, Work work) {
    return step(
        name,
        progress,
        (contribution, context) -> {
          work.run();
          return RepeatStatus.FINISHED;
        });
  }

  /** A step of as many transactions as its tasklet is called for. */
  Step step(String name, RunProgress progress, Tasklet tasklet) {
    return new StepBuilder(name, repository)
        .listener(new Beginning(progress))
        .tasklet(tasklet, transactions)
        .allowStartIfComplete(true)
        .build();
  }

  /** A step that several workers share; each finds the number of its share in its context. */
  Step inShares(String name, RunProgress progress, int shares, IngestShareTasklet tasklet) {
    SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor(name + "-");
    workers.setConcurrencyLimit(shares);
    Step share =
        new StepBuilder(name + "-share", repository)
            .listener(tasklet)
            .tasklet(tasklet, transactions)
            .allowStartIfComplete(true)
            .build();
    return new StepBuilder(name, repository)
        .listener(new Beginning(progress))
        .partitioner(share.getName(), numbered())
        .step(share)
        .gridSize(shares)
        .taskExecutor(workers)
        .allowStartIfComplete(true)
        .build();
  }

  private static Partitioner numbered() {
    return gridSize -> {
      Map<String, ExecutionContext> shares = new HashMap<>();
      for (int share = 0; share < gridSize; share++) {
        ExecutionContext context = new ExecutionContext();
        context.putInt(IngestShareTasklet.SHARE, share);
        shares.put("share" + share, context);
      }
      return shares;
    };
  }

  private record Beginning(RunProgress progress) implements StepExecutionListener {
    @Override
    public void beforeStep(StepExecution execution) {
      LOG.info("step {}", execution.getStepName());
      progress.step(execution.getStepName());
    }
  }
}
