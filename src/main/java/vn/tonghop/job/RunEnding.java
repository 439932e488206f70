package vn.tonghop.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** Records how a run ended, and says it. */
final class RunEnding {

  private static final Logger LOG = LoggerFactory.getLogger(RunEnding.class);

  private final RunHistory history;
  private final JobBudgets budgets;

  RunEnding(RunHistory history, JobBudgets budgets) {
    this.history = history;
    this.budgets = budgets;
  }

  /** Of a run whose execution is over. */
  RunResult of(long runId, JobExecution execution, RunGuard guard) {
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      return LostConnection.survive(() -> finished(runId, execution));
    }
    if (execution.getStatus() == BatchStatus.STOPPED || guard.isStopped()) {
      return stopped(runId);
    }
    // Of a step in shares, only the share knows what went wrong.
    Throwable cause =
        execution.getStepExecutions().stream()
            .sorted(Comparator.comparingLong(step -> -step.getId()))
            .flatMap(step -> step.getFailureExceptions().stream())
            .findFirst()
            .or(() -> execution.getAllFailureExceptions().stream().findFirst())
            .orElseGet(
                () -> new IllegalStateException("The run ended as " + execution.getStatus()));
    return failed(runId, cause);
  }

  /** Of a run that has done all that it had to do. */
  RunResult finished(long runId, JobExecution execution) {
    RunResult result =
        told(runId, RegisterTasklet.seenBefore(execution), RegisterTasklet.notes(execution));
    history.end(runId, "finished", String.join(" ", result.summary()));
    return result;
  }

  /** What a run comes to that has done all that it had to do. */
  RunResult told(long runId, int seenBefore, List<String> notes) {
    RunHistory.Summary summary = history.summary(runId);
    Integer publication = history.publication(runId).orElse(null);
    List<String> said = new ArrayList<>(budgets.exceededBy(runId));
    said.addAll(notes);
    RunAccount report =
        new RunAccount(
            summary,
            history.compared(runId),
            publication == null ? null : published(publication, summary),
            seenBefore,
            said);
    return new RunResult(
        runId,
        RunResult.End.FINISHED,
        publication,
        report.lines(),
        summary.filesRejected() + summary.rowsRejected(),
        summary.held(),
        summary.missing(),
        null);
  }

  private RunAccount.Published published(int publication, RunHistory.Summary summary) {
    return new RunAccount.Published(
        publication,
        history.referenceChanges(publication),
        summary.valuesChanged() > 0 ? null : history.changedTotals(publication),
        summary.valuesChanged() > 0 ? history.changedInFirmnessOnly(publication) : 0);
  }

  /** Of a run that somebody stopped. */
  RunResult stopped(long runId) {
    String message =
        "Stopped at the end of a chunk%s; what is committed is kept."
            .formatted(history.stopAskedBy(runId).map(by -> ", as " + by + " asked").orElse(""));
    record(runId, "stopped", message);
    return RunResult.unfinished(runId, RunResult.End.STOPPED, message);
  }

  /** Of a run that failed. */
  RunResult failed(long runId, Throwable cause) {
    String message = FailureInWords.of(cause);
    boolean isOurs = record(runId, "failed", message);
    RunResult.End end = isOurs ? RunResult.End.FAILED : RunResult.End.TAKEN;
    return RunResult.unfinished(runId, end, message);
  }

  /** Records how a run ended, unless another process has it by now; says whether it is ours. */
  private boolean record(long runId, String status, String message) {
    try {
      LostConnection.survive(
          () -> {
            history.end(runId, status, message);
            return status;
          });
    } catch (RunInterrupted e) {
      LOG.info("run {} is another process's, which will tell how it ends", runId);
      return false;
    } catch (RuntimeException e) {
      LOG.error("that run {} is {} could not be recorded", runId, status, e);
    }
    return true;
  }
}
