package vn.tonghop.job;

import java.nio.file.Path;
import java.time.ZoneId;

/**
 * What an execution of a run is asked to do.
 *
 * @param runId the run
 * @param inbox where submissions are looked for
 * @param ownInbox whether files leave the inbox once they are archived
 * @param zone tells which day it is
 * @param progress is told how far the run has come
 * @param guard lets it go on
 */
record RunRequest(
    long runId, Path inbox, boolean ownInbox, ZoneId zone, RunProgress progress, RunGuard guard) {}
