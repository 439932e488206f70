/**
 * How the program talks to its database: the SQL of {@code db/query} found by its path, records as
 * parameters and as rows, rows sent by COPY, where the warehouse stands on its version axis, and
 * the one clock.
 *
 * <p>In come paths of queries with their parameters, and records; out come records and counts. It
 * takes part in the transaction of the caller and knows nothing of what tables and queries are
 * about.
 */
@NullMarked
package vn.tonghop.database;

import org.jspecify.annotations.NullMarked;
