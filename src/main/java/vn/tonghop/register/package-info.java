/**
 * Step 2: which files there are, and what becomes of each as a whole.
 *
 * <p>In comes an inbox; out come archived bytes, a record of each file with who, when and which
 * form it speaks of or why it is refused, the shares in which the files are read, and an inbox that
 * is cleared: what leaves it is set aside and looked at again before it is deleted. It knows
 * nothing of rows and figures.
 */
@NullMarked
package vn.tonghop.register;

import org.jspecify.annotations.NullMarked;
