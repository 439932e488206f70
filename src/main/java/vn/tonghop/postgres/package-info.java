/**
 * The PostgreSQL that the program keeps for itself: unpacked, created, started, shared between
 * processes, stopped.
 *
 * <p>In comes a working folder; out goes an address under which the database answers, or an {@link
 * EmbeddedServerException} that says what to do, and two logins: the warehouse's owner and the
 * analyst. The server's superuser stays in this room. It knows nothing of what is stored in the
 * database, of jobs or of commands.
 */
@NullMarked
package vn.tonghop.postgres;

import org.jspecify.annotations.NullMarked;
