package vn.tonghop.job;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.tonghop.register.Narrowing;

/**
 * What an execution of a run is asked to do.
 *
 * @param runId the run
 * @param inbox where submissions are looked for; null where the run takes nothing in
 * @param ownInbox whether files leave the inbox once they are archived
 * @param only what it is narrowed to
 * @param zone tells which day it is
 * @param progress is told how far the run has come
 * @param guard lets it go on
 */
record RunRequest(
    long runId,
    @Nullable Path inbox,
    boolean ownInbox,
    Narrowing only,
    ZoneId zone,
    RunProgress progress,
    RunGuard guard) {

  /** The same of a run. */
  RunRequest of(long run) {
    return new RunRequest(run, inbox, ownInbox, only, zone, progress, guard);
  }
}
