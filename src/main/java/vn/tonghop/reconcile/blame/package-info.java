/**
 * Which figures of a commune are probably wrong, and what they probably should be, where relations
 * between them do not hold.
 *
 * <p>In: the figures of one commune and period as they are written, and the relations between them
 * that a rule has looked at, broken or not. Out: for each broken relation the fewest cells that
 * explain it together with all others, and the one value that a single slip of the hand away makes
 * all of them hold. Pure: no database, no Spring, no files.
 */
@NullMarked
package vn.tonghop.reconcile.blame;

import org.jspecify.annotations.NullMarked;
