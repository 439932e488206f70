/**
 * The commands that let an analyst ask: here, or with another program.
 *
 * <p>In comes one statement; out go its rows, or how to connect. It asks as the analyst or not at
 * all; with the rights of the warehouse's owner it does nothing but make the analyst's login.
 */
@NullMarked
package vn.tonghop.operate.sql;

import org.jspecify.annotations.NullMarked;
