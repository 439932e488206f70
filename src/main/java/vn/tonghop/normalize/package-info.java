/**
 * From a submission to exact values: numbers, units of measure, the names of indicators.
 *
 * <p>In come the bytes of a file, its name and the reference data; out goes one {@link
 * vn.tonghop.normalize.RowOutcome} for each row, or the reason why the whole file is refused.
 * {@link vn.tonghop.normalize.SubmissionReading} is the way from one to the other, by way of {@code
 * read} and {@code identify}; within, a row is nothing but cells in columns whose meaning is known,
 * and what all rows of its file show. Nothing is guessed: what has two readings is held, what has
 * none is refused with the reason. It knows nothing of other submissions, of folders and archives,
 * of the database, of runs or of the time.
 */
@NullMarked
package vn.tonghop.normalize;

import org.jspecify.annotations.NullMarked;
