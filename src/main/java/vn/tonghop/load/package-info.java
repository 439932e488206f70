/**
 * Step 5: versions of the values that changed, and only of those.
 *
 * <p>In come the submissions that reconciliation settled; out come values that are true from one
 * publication to another. It knows nothing of files, cells, totals or commands.
 */
@NullMarked
package vn.tonghop.load;

import org.jspecify.annotations.NullMarked;
