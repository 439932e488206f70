package vn.tonghop.job;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.database.Queries;

/** Executions of runs in Spring Batch: a run is an instance of the job, known by its number. */
final class BatchExecutions {

  private static final String RUN = "run";
  private static final String ZONE = "zone";

  private final JobOperator operator;
  private final JobRepository repository;
  private final Queries queries;
  private final TransactionOperations transaction;

  BatchExecutions(
      JobOperator operator,
      JobRepository repository,
      Queries queries,
      TransactionOperations transaction) {
    this.operator = operator;
    this.repository = repository;
    this.queries = queries;
    this.transaction = transaction;
  }

  /**
   * Executes a run to its end: from its beginning, or from where an earlier execution stopped. The
   * caller holds the job's lock.
   */
  JobExecution execute(Job job, long runId, ZoneId zone) throws JobExecutionException {
    settle(runId);
    // Batch tells by the run's number whether it is a restart; the zone only lies beside it.
    JobParameters parameters =
        new JobParametersBuilder()
            .addLong(RUN, runId)
            .addString(ZONE, zone.getId(), false)
            .toJobParameters();
    return operator.start(job, parameters);
  }

  /** The execution that brought the run to its end; empty while none did. */
  Optional<JobExecution> completed(long runId) {
    return earlier(runId).stream()
        .filter(execution -> execution.getStatus() == BatchStatus.COMPLETED)
        .findFirst();
  }

  /** The zone of the run's earlier executions; empty when there was none. */
  Optional<ZoneId> zone(long runId) {
    return earlier(runId).stream()
        .map(execution -> execution.getJobParameters().getString(ZONE))
        .filter(zone -> zone != null)
        .map(ZoneId::of)
        .findFirst();
  }

  /**
   * Nobody holds the job's lock but us: whatever ran an execution that has not ended is dead, and
   * Batch, which cannot know that, would go on from hardly any of the states it may have left.
   */
  private void settle(long runId) {
    transaction.executeWithoutResult(
        status -> queries.update("job/settle_executions", Map.of("run", String.valueOf(runId))));
    JobInstance instance = instance(runId);
    if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
      repository.deleteJobInstance(instance);
    }
  }

  private List<JobExecution> earlier(long runId) {
    JobInstance instance = instance(runId);
    return instance == null ? List.of() : repository.getJobExecutions(instance);
  }

  private @Nullable JobInstance instance(long runId) {
    JobParameters run = new JobParametersBuilder().addLong(RUN, runId).toJobParameters();
    return repository.getJobInstance(ConsolidationJob.NAME, run);
  }
}
