package vn.tonghop.job;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Executions of runs in Spring Batch: a run is an instance of the job, known by its number. */
final class BatchExecutions {

  private static final String RUN = "run";
  private static final String ZONE = "zone";

  private final JobOperator operator;
  private final JobRepository repository;

  BatchExecutions(JobOperator operator, JobRepository repository) {
    this.operator = operator;
    this.repository = repository;
  }

  /**
   * Executes a run to its end: from its beginning, or from where an earlier execution stopped. The
   * caller holds the job's lock.
   */
  JobExecution execute(Job job, long runId, ZoneId zone) throws JobExecutionException {
    earlier(runId).forEach(this::close);
    // Batch tells by the run's number whether it is a restart; the zone only lies beside it.
    JobParameters parameters =
        new JobParametersBuilder()
            .addLong(RUN, runId)
            .addString(ZONE, zone.getId(), false)
            .toJobParameters();
    return operator.start(job, parameters);
  }

  /** The zone of the run's earlier executions; empty when there was none. */
  Optional<ZoneId> zone(long runId) {
    return earlier(runId).stream()
        .map(execution -> execution.getJobParameters().getString(ZONE))
        .filter(zone -> zone != null)
        .map(ZoneId::of)
        .findFirst();
  }

  private List<JobExecution> earlier(long runId) {
    JobParameters run = new JobParametersBuilder().addLong(RUN, runId).toJobParameters();
    JobInstance instance = repository.getJobInstance(ConsolidationJob.NAME, run);
    return instance == null ? List.of() : repository.getJobExecutions(instance);
  }

  /** Nobody holds the job's lock but us: whatever ran an execution that has not ended is dead. */
  private void close(JobExecution execution) {
    if (execution.isRunning()) {
      operator.recover(execution);
    }
    // Batch never restarts, and does not recover, what could not even record how it ended.
    for (StepExecution step : execution.getStepExecutions()) {
      if (step.getStatus() == BatchStatus.UNKNOWN) {
        step.setStatus(BatchStatus.FAILED);
        repository.update(step);
      }
    }
    if (execution.getStatus() == BatchStatus.UNKNOWN) {
      execution.setStatus(BatchStatus.FAILED);
      repository.update(execution);
    }
  }
}
