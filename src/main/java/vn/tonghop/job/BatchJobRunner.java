package vn.tonghop.job;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

/**
 * Runs jobs on Spring Batch: one job instance is one run, one job execution one start or restart of
 * it.
 *
 * <p>A run that failed or died is finished before anything new is begun: {@code run} goes on with
 * it and takes in on the way what has arrived since. A run makes one publication at the most: one
 * that has published only tells the communes what is left to tell.
 */
final class BatchJobRunner implements JobRunner {

  private static final Logger LOG = LoggerFactory.getLogger(BatchJobRunner.class);

  private final DataSource database;
  private final JobOperator operator;
  private final JobRepository repository;
  private final Job job;
  private final RunHistory history;
  private final RunState state;

  BatchJobRunner(
      DataSource database,
      JobOperator operator,
      JobRepository repository,
      Job job,
      RunHistory history,
      RunState state) {
    this.database = database;
    this.operator = operator;
    this.repository = repository;
    this.job = job;
    this.history = history;
    this.state = state;
  }

  @Override
  public RunResult run(JobSettings settings, RunProgress progress) {
    try (RunLocks locks = RunLocks.acquire(database, settings.name())) {
      Long unfinished = history.unfinished(settings.name()).orElse(null);
      if (unfinished != null) {
        LOG.info("run {} of job {} did not finish; going on with it", unfinished, settings.name());
        boolean published = history.publication(unfinished).isPresent();
        history.resume(unfinished, settings.inbox().toString());
        RunResult ended = execute(unfinished, settings.inbox(), settings.ownInbox(), progress);
        // What arrived since belongs to another publication, which is another run's.
        if (!published || !ended.succeeded()) {
          return ended;
        }
      }
      return execute(history.begin(settings), settings.inbox(), settings.ownInbox(), progress);
    }
  }

  @Override
  public RunResult restart(long runId, RunProgress progress) {
    RunHistory.Entry entry =
        history
            .find(runId)
            .orElseThrow(() -> new IllegalArgumentException("There is no run " + runId + "."));
    try (RunLocks locks = RunLocks.acquire(database, entry.jobName())) {
      if (history.unfinished(entry.jobName()).filter(last -> last == runId).isEmpty()) {
        throw new IllegalArgumentException(
            "Run %d %s; only the last run of a job can be restarted, and only when it did not finish."
                .formatted(runId, entry.status()));
      }
      history.resume(runId, entry.inbox());
      // What was in an own inbox is archived; what still stands there waits for the next run.
      return execute(runId, Path.of(entry.inbox()), false, progress);
    }
  }

  private RunResult execute(long runId, Path inbox, boolean ownInbox, RunProgress progress) {
    RunLog.begin(runId);
    try {
      Integer published = history.publication(runId).orElse(null);
      state.begin(new RunState.Run(runId, inbox, ownInbox, published, progress));
      JobExecution execution = start(runId);
      return concluded(runId, execution);
    } catch (JobExecutionException | RuntimeException e) {
      LOG.error("run {} failed", runId, e);
      return failed(runId, e);
    } finally {
      RunLog.end();
    }
  }

  private JobExecution start(long runId) throws JobExecutionException {
    JobParameters parameters = new JobParametersBuilder().addLong("run", runId).toJobParameters();
    JobExecution last = lastExecution(parameters);
    if (last == null) {
      return operator.start(job, parameters);
    }
    if (last.isRunning() || last.getStatus() == BatchStatus.UNKNOWN) {
      // Nobody holds the job's lock but us: the process that ran it is dead.
      last = operator.recover(last);
    }
    return operator.restart(last);
  }

  private @Nullable JobExecution lastExecution(JobParameters parameters) {
    JobInstance instance = repository.getJobInstance(job.getName(), parameters);
    if (instance == null) {
      return null;
    }
    return repository.getJobExecutions(instance).stream()
        .max(Comparator.comparingLong(JobExecution::getId))
        .orElse(null);
  }

  private RunResult concluded(long runId, JobExecution execution) {
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      RunHistory.Summary summary = history.summary(runId);
      Integer publication = state.published();
      RunAccount report = new RunAccount(summary, publication, state.seenBefore(), state.notes());
      history.end(runId, "finished", report.inOneLine());
      return new RunResult(
          runId,
          true,
          publication,
          report.lines(),
          summary.filesRejected() + summary.rowsRejected(),
          summary.held(),
          summary.missing(),
          null);
    }
    // Of a step in shares, only the share knows what went wrong.
    Throwable cause =
        execution.getStepExecutions().stream()
            .sorted(Comparator.comparingLong(StepExecution::getId).reversed())
            .flatMap(step -> step.getFailureExceptions().stream())
            .findFirst()
            .or(() -> execution.getAllFailureExceptions().stream().findFirst())
            .orElseGet(
                () -> new IllegalStateException("The run ended as " + execution.getStatus()));
    return failed(runId, cause);
  }

  private RunResult failed(long runId, Throwable cause) {
    String message = inPlainWords(cause);
    try {
      history.end(runId, "failed", message);
    } catch (RuntimeException e) {
      LOG.error("the failure of run {} could not be recorded", runId, e);
    }
    return new RunResult(runId, false, null, List.of(), 0, 0, 0, message);
  }

  private static String inPlainWords(Throwable failure) {
    Throwable cause = failure;
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    while (cause.getCause() != null && seen.add(cause)) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
