/**
 * Step 6: totals of the periods and indicators that this run's values touch, and only of those.
 *
 * <p>In come the versions of values that the load made; out come totals that are true from one
 * publication to another. It knows nothing of files, cells or commands.
 */
@NullMarked
package vn.tonghop.aggregate;

import org.jspecify.annotations.NullMarked;
