/**
 * Who reports, when, on which form: from a file's name and from what it says above its table.
 *
 * <p>In come a file's name, its bytes and the reference data; out goes one {@link FileIdentity}, or
 * the reason why the whole file is refused. It knows nothing of figures, of folders and archives,
 * of the database or of runs.
 */
@NullMarked
package vn.tonghop.identify;

import org.jspecify.annotations.NullMarked;
