/**
 * Who reports, when, on which form: from a file's name and from what it says above its table.
 *
 * <p>In come a file's name, its header with the texts above it, and the reference data; out goes
 * one {@link vn.tonghop.identify.FileIdentity}, or the reason why the whole file is refused. It
 * knows nothing of bytes and rows, of figures, of folders and archives, of the database, of runs or
 * of the time.
 */
@NullMarked
package vn.tonghop.identify;

import org.jspecify.annotations.NullMarked;
