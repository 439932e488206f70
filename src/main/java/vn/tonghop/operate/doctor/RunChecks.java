package vn.tonghop.operate.doctor;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.database.Queries;
import vn.tonghop.job.RunControl;
import vn.tonghop.operate.session.Session;

/** Runs that wait for somebody. */
final class RunChecks {
  private final Session session;

  RunChecks(Session session) {
    this.session = session;
  }

  List<Check> all() {
    List<Check> checks = new ArrayList<>();
    session
        .jdbc()
        .sql(Queries.text("operate/doctor_unfinished_runs"))
        .query(UnfinishedRun.class)
        .list()
        .forEach(run -> checks.add(run.check()));
    session
        .jdbc()
        .sql(Queries.text("operate/doctor_silent_runs"))
        .param("silent", OffsetDateTime.now(session.clock()).minus(RunControl.longestSilence()))
        .query(SilentRun.class)
        .list()
        .forEach(run -> checks.add(run.check()));
    return checks;
  }

  /** A run that is over and did not finish. */
  record UnfinishedRun(long runId, String jobName, String status, @Nullable String message) {
    Check check() {
      return Check.warning(
          "job " + jobName,
          "run %d %s: %s".formatted(runId, status, message),
          "tonghop run %s goes on with it and takes in what has arrived since; tonghop restart %d only goes on."
              .formatted(jobName, runId));
    }
  }

  /** A run whose process is not heard of. */
  record SilentRun(long runId, String jobName, String process, OffsetDateTime heardAt) {
    Check check() {
      return Check.warning(
          "job " + jobName,
          "run %d of %s has not been heard of since %s".formatted(runId, process, heardAt),
          "tonghop recover gives it up, as the next run of its job does.");
    }
  }
}
