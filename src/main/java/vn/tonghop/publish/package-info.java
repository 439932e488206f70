/**
 * Step 7: the switch that makes everything of the running run visible at once.
 *
 * <p>In come the versions that wait for the candidate publication; out comes one publication, or
 * none where nothing changed. It knows nothing of files, cells or how totals are worked out.
 */
@NullMarked
package vn.tonghop.publish;

import org.jspecify.annotations.NullMarked;
