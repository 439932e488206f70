/**
 * Commands that list what the database holds: runs, files, refusals, findings.
 *
 * <p>In come filters; out go rows of {@code db/query/operate}. It changes nothing.
 */
@NullMarked
package vn.tonghop.operate.listing;

import org.jspecify.annotations.NullMarked;
