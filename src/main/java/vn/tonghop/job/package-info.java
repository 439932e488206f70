/**
 * The batch job: the wiring of its steps, and what a run is.
 *
 * <p>In come a job's settings and the files of its inbox; out come a publication and a {@link
 * RunResult}. What a step does stands in the room of its name. It knows nothing of commands or
 * terminals.
 *
 * <p>A run is an instance of the batch job and may take several executions: the first, and one for
 * each restart. What an execution goes by is one {@link Run}, settled before the first step; the
 * state between two steps is in the database, and what a step has to say of itself in its execution
 * context.
 *
 * <p>Every step may start again when it is complete. A restart comes hours or days after what
 * failed: meanwhile the configuration was mended and files have arrived, which belong to the same
 * publication. So a restart begins with the first step again, and a step that was complete takes in
 * what is new: {@code reference}, {@code load} and {@code aggregate} first take back what they laid
 * down for the publication that was never made, {@code register} knows files by their bytes, {@code
 * ingest} goes on behind the last line that was committed, {@code reconcile} replaces its findings.
 * What was done and is still true costs a look, not its work. Only once the run has published is
 * there nothing left to repeat: then a restart only tells the communes.
 *
 * <p>A run ends at any moment: its process is killed, one of its connections is lost, the server is
 * started again. Whoever has the job's lock knows that nothing else of the job is alive, and
 * settles what an earlier execution left, in whatever state; an execution that Batch has as
 * complete settles its run. A process that has lost its lock commits nothing more ({@link
 * RunGuard}).
 */
@NullMarked
package vn.tonghop.job;

import org.jspecify.annotations.NullMarked;
