/**
 * What is done when a run is over: what is old goes, a part of the archive is looked after, and the
 * office is told.
 *
 * <p>In come a session and what its configuration says; out come fewer logs, checked bytes and a
 * notice. Nothing of it can make a run fail.
 */
@NullMarked
package vn.tonghop.operate.keep;

import org.jspecify.annotations.NullMarked;
