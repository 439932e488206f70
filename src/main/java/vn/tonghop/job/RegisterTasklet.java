package vn.tonghop.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.tonghop.register.InboxRegistration;
import vn.tonghop.register.Intake;
import vn.tonghop.register.Registered;

/**
 * Registers an inbox in two transactions: the first records the files, the second clears the inbox
 * of what the first has committed. What there is to say of it stands in the step's context.
 */
final class RegisterTasklet implements Tasklet {

  private static final String NOTES = "notes";
  private static final String SEEN_BEFORE = "seenBefore";

  private final InboxRegistration registration;
  private final Intake intake;
  private final RunProgress progress;
  private final RunGuard guard;
  private @Nullable Registered committed;

  RegisterTasklet(
      InboxRegistration registration, Intake intake, RunProgress progress, RunGuard guard) {
    this.registration = registration;
    this.intake = intake;
    this.progress = progress;
    this.guard = guard;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunk)
      throws IOException {
    ExecutionContext context = contribution.getStepExecution().getExecutionContext();
    if (committed == null) {
      Registered registered =
          registration.register(
              intake,
              (done, total) -> {
                progress.counts(done, total, "files");
                guard.check();
              });
      context.put(NOTES, new ArrayList<>(registered.notes()));
      context.putInt(SEEN_BEFORE, registered.seenBefore());
      committed = registered;
      return RepeatStatus.CONTINUABLE;
    }
    List<String> notes = new ArrayList<>(committed.notes());
    notes.addAll(registration.clear(intake, committed, guard::checkAtTimes));
    context.put(NOTES, notes);
    return RepeatStatus.FINISHED;
  }

  /** What the run should say of files that it left in the inbox. */
  static List<String> notes(JobExecution execution) {
    for (StepExecution step : execution.getStepExecutions()) {
      if (step.getExecutionContext().get(NOTES) instanceof List<?> notes) {
        return notes.stream().map(String::valueOf).toList();
      }
    }
    return List.of();
  }

  /** How many files of the inbox an earlier run had taken in or refused. */
  static int seenBefore(JobExecution execution) {
    return execution.getStepExecutions().stream()
        .mapToInt(step -> step.getExecutionContext().getInt(SEEN_BEFORE, 0))
        .sum();
  }
}
