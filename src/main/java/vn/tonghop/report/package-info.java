/**
 * What goes back to the communes: a slip for each file that something is wrong with, and a summary
 * of what arrived.
 *
 * <p>In come the recorded files, refusals and findings; out come files in the outbox. It changes
 * nothing in the database and knows nothing of figures, steps or commands.
 */
@NullMarked
package vn.tonghop.report;

import org.jspecify.annotations.NullMarked;
