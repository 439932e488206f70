/**
 * Submissions as nobody should write them: damaged by chance, rewritten in other habits, too large.
 *
 * <p>In go the sample submissions; out comes proof that no damage makes a wrong figure, that a
 * habit of writing changes no total, and that memory does not grow with a file. Nothing here knows
 * how the program reads: expectations come from the text that was written.
 */
@NullMarked
package vn.tonghop.damage;

import org.jspecify.annotations.NullMarked;
