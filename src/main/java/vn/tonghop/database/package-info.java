/**
 * How the program talks to its database: the SQL of {@code db/query} run by its path, rows sent by
 * COPY, and where the warehouse stands on its version axis.
 *
 * <p>In come paths of queries with their parameters, and rows; out come rows and counts. It takes
 * part in the transaction of the caller and knows nothing of what tables and queries are about.
 */
@NullMarked
package vn.tonghop.database;

import org.jspecify.annotations.NullMarked;
