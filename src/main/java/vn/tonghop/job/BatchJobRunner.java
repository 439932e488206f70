package vn.tonghop.job;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
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
  private final RunHistory history;
  private final RunPreparation preparation;
  private final ConsolidationJob job;
  private final BatchExecutions executions;

  BatchJobRunner(
      DataSource database,
      RunHistory history,
      RunPreparation preparation,
      ConsolidationJob job,
      BatchExecutions executions) {
    this.database = database;
    this.history = history;
    this.preparation = preparation;
    this.job = job;
    this.executions = executions;
  }

  @Override
  public RunResult run(JobSettings settings, RunProgress progress) {
    try (RunLocks locks = RunLocks.acquire(database, settings.name())) {
      Long unfinished = history.unfinished(settings.name()).orElse(null);
      if (unfinished != null) {
        LOG.info("run {} of job {} did not finish; going on with it", unfinished, settings.name());
        boolean published = history.publication(unfinished).isPresent();
        history.resume(unfinished, settings.inbox().toString());
        RunResult ended = execute(request(unfinished, settings, progress));
        // What arrived since belongs to another publication, which is another run's.
        if (!published || !ended.succeeded()) {
          return ended;
        }
      }
      return execute(request(history.begin(settings), settings, progress));
    }
  }

  private static RunRequest request(long runId, JobSettings settings, RunProgress progress) {
    return new RunRequest(runId, settings.inbox(), settings.ownInbox(), settings.zone(), progress);
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
      ZoneId zone = executions.zone(runId).orElse(JobSettings.ZONE);
      return execute(new RunRequest(runId, Path.of(entry.inbox()), false, zone, progress));
    }
  }

  private RunResult execute(RunRequest request) {
    long runId = request.runId();
    RunLog.begin(runId);
    try {
      return concluded(runId, executions.execute(jobFor(request), runId, request.zone()));
    } catch (JobExecutionException | RuntimeException e) {
      LOG.error("run {} failed", runId, e);
      return failed(runId, e);
    } finally {
      RunLog.end();
    }
  }

  private Job jobFor(RunRequest request) {
    long runId = request.runId();
    return history.publication(runId).isPresent()
        ? job.ofPublished(runId, preparation.messages(), request.progress())
        : job.of(preparation.prepare(request));
  }

  private RunResult concluded(long runId, JobExecution execution) {
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      RunHistory.Summary summary = history.summary(runId);
      Integer publication = history.publication(runId).orElse(null);
      RunAccount report =
          new RunAccount(
              summary,
              publication,
              RegisterTasklet.seenBefore(execution),
              RegisterTasklet.notes(execution));
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
