/**
 * Commands that run jobs, and the jobs of an installation.
 *
 * <p>In come the name of a job or the number of a run; out come what {@link
 * vn.tonghop.job.JobRunner} says of it, and the exit code. It must not know what the steps do.
 */
@NullMarked
package vn.tonghop.operate.run;

import org.jspecify.annotations.NullMarked;
