/**
 * The command that looks whether an installation is sound, and says how to mend what is not.
 *
 * <p>In come folders and a database as they are; out come {@link Check}s. It changes nothing.
 */
@NullMarked
package vn.tonghop.operate.doctor;

import org.jspecify.annotations.NullMarked;
