/**
 * The command that holds a printed report against the warehouse.
 *
 * <p>In comes a file of statements; out goes a verdict on each.
 */
@NullMarked
package vn.tonghop.operate.audit;

import org.jspecify.annotations.NullMarked;
