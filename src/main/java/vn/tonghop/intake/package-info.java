/**
 * Intake: from a file in the inbox to its rows as text.
 *
 * <p>In come files as communes sent them and the words of the reference data; out go the archived
 * bytes, who and when and which form a file speaks of, and its rows with their line numbers, or the
 * reason why the whole file is refused. It knows nothing of what a cell's figure means, of units
 * and indicators, of the database or of runs.
 */
@NullMarked
package vn.tonghop.intake;

import org.jspecify.annotations.NullMarked;
