package vn.tonghop.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.aggregate.TotalsAggregation;
import vn.tonghop.database.DataFault;
import vn.tonghop.database.Lanes;
import vn.tonghop.database.PublicationAxis;
import vn.tonghop.database.Queries;
import vn.tonghop.ingest.WholeFileRefusal;
import vn.tonghop.load.ValueLoad;
import vn.tonghop.publish.PublicationChecks;
import vn.tonghop.publish.PublicationSwitch;
import vn.tonghop.reconcile.Reconciliation;
import vn.tonghop.words.Problem;

/**
 * Finds the file whose figures a step stumbles over that works on all of them together, and refuses
 * it, so that the run can go on with the others.
 *
 * <p>Nothing is guessed: the steps do what they would do without some of the run's files, in a
 * transaction that is taken back, and those are halved until one is left without which they come to
 * their end, and with which they do not.
 */
final class FileAtFault {

  private static final Logger LOG = LoggerFactory.getLogger(FileAtFault.class);

  private static final Set<String> STEPS =
      Set.of(StepName.RECONCILE, StepName.LOAD, StepName.AGGREGATE, StepName.PUBLISH);

  private final DataSource database;
  private final Queries queries;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FileAtFault(DataSource database, Queries queries, TransactionTemplate transaction, Clock clock) {
    this.database = database;
    this.queries = queries;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Refuses the file that an execution has failed for.
   *
   * @return false where it did not fail for what a file of the run brings
   */
  boolean isRefused(RunRequest request, JobExecution execution, WholeFileRefusal refusal) {
    Throwable failure = failure(execution);
    List<Integer> files = failure == null ? List.of() : refusal.candidates();
    if (failure == null || files.isEmpty()) {
      return false;
    }
    LOG.warn("looking among {} files for the one that the run fails for", files.size(), failure);
    request.progress().step("looking for the file at fault");
    Throwable fault = failureWithout(request, List.of());
    if (fault == null || failureWithout(request, files) != null) {
      LOG.warn("none of the run's files is at fault");
      return false;
    }
    int good = 0;
    int bad = files.size();
    while (bad - good > 1) {
      int middle = (good + bad) / 2;
      Throwable found = failureWithout(request, files.subList(middle, files.size()));
      if (found == null) {
        good = middle;
      } else {
        bad = middle;
        fault = found;
      }
    }
    int file = files.get(good);
    Problem problem = Problem.unexpected(fault);
    String name = transaction.execute(status -> refused(refusal, file, problem));
    LOG.error("{} is refused, for the run fails for what it brings, and goes on", name, fault);
    return true;
  }

  /** What a step failed for where it was data; else null. */
  private static @Nullable Throwable failure(JobExecution execution) {
    return execution.getStepExecutions().stream()
        .filter(step -> STEPS.contains(step.getStepName()))
        .flatMap(step -> step.getFailureExceptions().stream())
        .filter(DataFault::isOfTheDatabase)
        .findFirst()
        .orElse(null);
  }

  private static String refused(WholeFileRefusal refusal, int file, Problem problem) {
    try {
      return refusal.refuse(file, problem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the steps fail for without some of the run's files; null where they come to their end. */
  private @Nullable Throwable failureWithout(RunRequest request, List<Integer> files) {
    request.guard().check();
    Optional<Throwable> failure =
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return watched(request, files);
            });
    return Objects.requireNonNull(failure).orElse(null);
  }

  private Optional<Throwable> watched(RunRequest request, List<Integer> without) {
    Connection connection = DataSourceUtils.getConnection(database);
    try {
      request.guard().watch(connection, () -> tryOut(request, without));
      return Optional.empty();
    } catch (Exception e) {
      if (DataFault.isOfTheDatabase(e)) {
        return Optional.of(e);
      }
      throw e instanceof RuntimeException r ? r : new IllegalStateException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }

  private void tryOut(RunRequest request, List<Integer> without) {
    int candidate = new PublicationAxis(queries).candidate();
    queries.update("ingest/leave_out", Map.of("files", without.toArray(Integer[]::new)));
    new Reconciliation(queries)
        .reconcile(request.runId(), LocalDate.ofInstant(clock.instant(), request.zone()));
    Lanes lanes = Lanes.inTurn();
    new ValueLoad(queries, lanes).load(candidate);
    new TotalsAggregation(queries, lanes).aggregate(candidate);
    new PublicationSwitch(queries, clock).publish(request.runId(), candidate);
    try {
      new PublicationChecks(queries).require(request.runId(), candidate);
    } catch (PublicationChecks.BrokenTruth e) {
      LOG.info("a trial came to its end, and to this: {}", e.getMessage());
    }
  }
}
