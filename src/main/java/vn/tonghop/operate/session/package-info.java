/**
 * What every command needs: the folders, the terminal, the database with what works on it, and the
 * exit codes.
 *
 * <p>In come the environment and what is typed; out come a {@link Session} and sentences about what
 * went wrong. It knows nothing of any one command.
 */
@NullMarked
package vn.tonghop.operate.session;

import org.jspecify.annotations.NullMarked;
