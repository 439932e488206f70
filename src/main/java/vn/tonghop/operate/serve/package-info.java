/**
 * The command that runs every job with a schedule, and keeps the embedded database up meanwhile.
 *
 * <p>In come the jobs of an installation and the time; out come runs, one after the other, and
 * pages on this machine alone that say how it is. What a run does is {@link
 * vn.tonghop.job.JobRunner}'s; what a night's clock says is settled by {@link
 * vn.tonghop.operate.serve.Timetable}, without waiting for anything.
 */
@NullMarked
package vn.tonghop.operate.serve;

import org.jspecify.annotations.NullMarked;
