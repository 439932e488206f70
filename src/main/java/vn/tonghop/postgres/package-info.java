/**
 * The PostgreSQL that the program keeps for itself: unpacked, created, started, shared between
 * processes, stopped.
 *
 * <p>In comes a working folder; out goes an address under which the database answers, or an {@link
 * EmbeddedServerException} that says what to do, and three logins: the warehouse's owner, the
 * loader as whom runs write, and the analyst. The server's superuser stays in this room. It knows
 * nothing of what is stored in the database, of jobs or of commands.
 */
@NullMarked
package vn.tonghop.postgres;

import org.jspecify.annotations.NullMarked;
