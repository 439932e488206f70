/**
 * Makes the sample submissions of {@code jobs/demo/inbox} from the district's report of 2024.
 *
 * <p>In come the report's figures, the communes' weights and what the report says of single
 * communes; out go one submission for each commune and the district totals to expect of them. It
 * uses nothing of the program, so that the program can be checked against it.
 */
@NullMarked
package vn.tonghop.sample;

import org.jspecify.annotations.NullMarked;
