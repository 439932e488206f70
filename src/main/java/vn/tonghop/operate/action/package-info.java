/**
 * What administrators do of findings, values and submissions, and the list of what they did.
 *
 * <p>In come what is named on the command line and a reason; out goes a row of {@code ops.action}
 * for each, and which totals will move. It carries nothing out: that is a run's.
 */
@NullMarked
package vn.tonghop.operate.action;

import org.jspecify.annotations.NullMarked;
