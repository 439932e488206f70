/**
 * The command line: one package below it for each family of commands, {@code session} and {@code
 * table} for what they share.
 *
 * <p>In come the words of a command line; out go tables, CSV or JSON on standard output, sentences
 * on standard error, and an exit code. It must not know how submissions are read or totals are
 * worked out: it runs jobs through {@link vn.tonghop.job.JobRunner} and reads the views of the
 * schema {@code mart}.
 */
@NullMarked
package vn.tonghop.operate;

import org.jspecify.annotations.NullMarked;
