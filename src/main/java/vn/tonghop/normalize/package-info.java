/**
 * From the cells of a submission to exact values: numbers, units of measure, the names of
 * indicators.
 *
 * <p>In come the cells of one row as text, in columns whose meaning is known, and what the file
 * says of itself; out goes one {@link vn.tonghop.normalize.RowOutcome} for each row. Nothing is
 * guessed: what has two readings is held, what has none is refused with the reason. It knows
 * nothing of files, encodings and delimiters, of other rows' values, of other submissions or of the
 * database.
 */
@NullMarked
package vn.tonghop.normalize;

import org.jspecify.annotations.NullMarked;
