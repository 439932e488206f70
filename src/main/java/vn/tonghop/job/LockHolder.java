package vn.tonghop.job;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has the lock of a job or of the warehouse.
 *
 * @param sessionPid the process of the server that works for it
 * @param session user, process and application of the session, for people
 * @param jobName the job that it works on; null where it is no run
 * @param runId the run; null while it waits for its turn, and where it is no run
 * @param process whose process it is and where; null where it is no run
 * @param claimedAt when it began; null where it is no run
 * @param heardAt when it was last heard of; null where it is no run
 */
record LockHolder(
    int sessionPid,
    String session,
    @Nullable String jobName,
    @Nullable Long runId,
    @Nullable String process,
    @Nullable OffsetDateTime claimedAt,
    @Nullable OffsetDateTime heardAt) {

  /** Whether it has not been heard of for longer than that; by a clock that was set back, too. */
  boolean isSilent(Instant now, Duration longest) {
    return heardAt != null
        && Duration.between(heardAt.toInstant(), now).abs().compareTo(longest) > 0;
  }

  /** Who it is, since when, and when it was last heard of. */
  String told() {
    if (claimedAt == null || heardAt == null) {
      return session;
    }
    return "%s, begun %s by %s, last heard of %s"
        .formatted(
            runId == null ? "the job " + jobName + " waits for its turn" : "run " + runId,
            moment(claimedAt),
            process,
            moment(heardAt));
  }

  /** As the listings write moments. */
  static String moment(OffsetDateTime at) {
    return at.toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
