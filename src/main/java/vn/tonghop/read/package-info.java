/**
 * From the bytes of a submission to its rows: encoding, delimiter, header, records.
 *
 * <p>In come bytes that can be opened again and the header words of the reference data; out go the
 * texts above the table, its header and its rows with their line numbers, or the reason why the
 * whole file is refused. It knows nothing of what a cell's figure means, of folders and archives,
 * of the database, of runs or of the time.
 */
@NullMarked
package vn.tonghop.read;

import org.jspecify.annotations.NullMarked;
