/**
 * Whole submissions as communes send them, read as the program reads them and by its own reference
 * data, without a database.
 *
 * <p>In come the files of {@code src/test/resources/golden} and random ones; what comes out is
 * compared line by line with what the public contract says of them.
 */
@NullMarked
package vn.tonghop.golden;

import org.jspecify.annotations.NullMarked;
