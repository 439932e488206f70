/**
 * Step 3: a share of the registered files, read and normalized into staging chunk by chunk.
 *
 * <p>In come the archived bytes of registered files; out come staged rows, refusals and holds with
 * the file and line that they come from, committed together with the position that a restart goes
 * on from. A file over which reading or the database stumbles is refused as {@code
 * unexpected-error}, and the others go on. It knows nothing of inboxes, of other submissions or of
 * what the warehouse holds.
 */
@NullMarked
package vn.tonghop.ingest;

import org.jspecify.annotations.NullMarked;
