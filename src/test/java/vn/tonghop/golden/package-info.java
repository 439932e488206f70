/**
 * Whole submissions as communes send them, read by the program's own classes and reference data,
 * without a database.
 *
 * <p>In come the files of {@code src/test/resources/golden} and random ones; what comes out is
 * compared line by line with what the public contract says of them.
 */
@NullMarked
package vn.tonghop.golden;

import org.jspecify.annotations.NullMarked;
