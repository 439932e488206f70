/**
 * The command that lets an analyst ask.
 *
 * <p>In comes one statement; out go its rows. It never writes, and reads with no more rights than
 * the analyst has.
 */
@NullMarked
package vn.tonghop.operate.sql;

import org.jspecify.annotations.NullMarked;
