/**
 * The warehouse worked out once more, beside the one that stands, and held against it.
 *
 * <p>In come the archive, what administrators did and the history of runs; out goes what differs.
 * It changes nothing of the warehouse that stands.
 */
@NullMarked
package vn.tonghop.operate.rebuild;

import org.jspecify.annotations.NullMarked;
