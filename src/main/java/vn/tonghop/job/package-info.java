/**
 * The batch job: its steps, their order, and what a run is.
 *
 * <p>In come a job's settings and the files of its inbox; out come a publication and a {@link
 * RunResult}. It knows nothing of commands or terminals.
 */
@NullMarked
package vn.tonghop.job;

import org.jspecify.annotations.NullMarked;
