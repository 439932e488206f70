package vn.tonghop.job;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import vn.tonghop.ingest.WholeFileRefusal;
import vn.tonghop.register.Narrowing;

/**
 * Runs jobs on Spring Batch: one job instance is one run, one job execution one start or restart of
 * it.
 *
 * <p>A run that failed or died is finished before anything new is begun: {@code run} goes on with
 * it and takes in on the way what has arrived since. A run makes one publication at the most: one
 * that has published only tells the communes what is left to tell, and of one that had nothing left
 * to do, only that is recorded.
 */
final class BatchJobRunner implements JobRunner {

  private static final Logger LOG = LoggerFactory.getLogger(BatchJobRunner.class);

  /** Where more files fail than that, it is not the files. */
  private static final int MOST_FILES_AT_FAULT = 20;

  private final ClaimedJobs jobs;
  private final RunHistory history;
  private final RunPreparation preparation;
  private final ConsolidationJob job;
  private final BatchExecutions executions;
  private final RunEnding ending;
  private final JobBudgets budgets;
  private final FileAtFault fault;

  BatchJobRunner(
      ClaimedJobs jobs,
      RunHistory history,
      RunPreparation preparation,
      ConsolidationJob job,
      BatchExecutions executions,
      JobBudgets budgets,
      FileAtFault fault) {
    this.jobs = jobs;
    this.history = history;
    this.preparation = preparation;
    this.job = job;
    this.executions = executions;
    this.budgets = budgets;
    this.fault = fault;
    this.ending = new RunEnding(history, budgets);
  }

  @Override
  public RunResult run(JobSettings settings, Narrowing only, RunProgress progress) {
    return run(
        settings.name(),
        progress,
        present -> {
          budgets.remember(settings);
          return new RunRequest(
              0, settings.inbox(), settings.ownInbox(), only, settings.zone(), progress, present);
        });
  }

  @Override
  public RunResult carryOut(RunProgress progress) {
    return run(
        JobSettings.ACTIONS,
        progress,
        present ->
            new RunRequest(0, null, false, Narrowing.NONE, JobSettings.ZONE, progress, present));
  }

  private RunResult run(String job, RunProgress progress, Function<RunGuard, RunRequest> request) {
    try (ClaimedJobs.Claimed claimed = jobs.claim(job, progress::waits)) {
      RunRequest asked = request.apply(claimed.guard());
      Long unfinished = history.unfinished(job).orElse(null);
      if (unfinished != null) {
        LOG.info("run {} of job {} did not finish; going on with it", unfinished, job);
        boolean settled = history.publication(unfinished).isPresent() || isComplete(unfinished);
        RunResult ended = goOn(asked.of(unfinished));
        // What arrived since belongs to another publication, which is another run's.
        if (!settled || !ended.succeeded()) {
          return ended;
        }
      }
      return execute(asked.of(history.begin(job, asked.inbox(), asked.only())));
    }
  }

  @Override
  public RunResult restart(long runId, RunProgress progress) {
    RunHistory.Entry entry =
        history
            .find(runId)
            .orElseThrow(() -> new IllegalArgumentException("There is no run " + runId + "."));
    try (ClaimedJobs.Claimed claimed = jobs.claim(entry.jobName(), progress::waits)) {
      if (history.unfinished(entry.jobName()).filter(last -> last == runId).isEmpty()) {
        throw new IllegalArgumentException(
            "Run %d %s; only the last run of a job can be restarted, and only when it did not finish."
                .formatted(runId, entry.status()));
      }
      // What was in an own inbox is archived; what still stands there waits for the next run.
      ZoneId zone = executions.zone(runId).orElse(JobSettings.ZONE);
      return goOn(
          new RunRequest(
              runId, entry.place(), false, entry.only(), zone, progress, claimed.guard()));
    }
  }

  @Override
  public void stop() {
    jobs.stop();
  }

  private boolean isComplete(long runId) {
    return executions.completed(runId).isPresent();
  }

  /** Goes on with a run that did not finish, or did without that being recorded. */
  private RunResult goOn(RunRequest request) {
    Optional<JobExecution> completed = executions.completed(request.runId());
    if (completed.isPresent()) {
      return LostConnection.survive(() -> ending.finished(request.runId(), completed.get()));
    }
    history.resume(request.runId(), request.inbox());
    return execute(request);
  }

  private RunResult execute(RunRequest request) {
    long runId = request.runId();
    RunLog.begin(runId);
    try {
      JobExecution execution = executions.execute(jobFor(request), runId, request.zone());
      for (int refused = 0;
          refused < MOST_FILES_AT_FAULT && fault.isRefused(request, execution, refusal(runId));
          refused++) {
        execution = executions.execute(jobFor(request), runId, request.zone());
      }
      return ending.of(runId, execution, request.guard());
    } catch (JobExecutionException | RuntimeException e) {
      LOG.error("run {} failed", runId, e);
      return request.guard().isStopped() ? ending.stopped(runId) : ending.failed(runId, e);
    } finally {
      RunLog.end();
    }
  }

  private WholeFileRefusal refusal(long runId) {
    return job.refusal(runId, preparation.messages());
  }

  private Job jobFor(RunRequest request) {
    return history.publication(request.runId()).isPresent()
        ? job.ofPublished(request, preparation.messages())
        : job.of(preparation.prepare(request));
  }
}
