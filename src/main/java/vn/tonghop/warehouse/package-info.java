/**
 * Steps 5 to 7: versions of the values that changed, totals of what they touch, the publication.
 *
 * <p>In come the submissions that reconciliation settled; out come fact rows that are true from one
 * publication to another. It knows nothing of files, cells or commands.
 */
@NullMarked
package vn.tonghop.warehouse;

import org.jspecify.annotations.NullMarked;
