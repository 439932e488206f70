/**
 * Rows on a terminal: as a table, as CSV, as JSON.
 *
 * <p>In come results of the database; out go lines. It knows nothing of what the rows are about.
 */
@NullMarked
package vn.tonghop.operate.table;

import org.jspecify.annotations.NullMarked;
