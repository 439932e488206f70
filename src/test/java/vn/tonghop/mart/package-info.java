/**
 * What analysts see: the views and functions of the schema {@code mart}, the checks and the
 * examples, over a small warehouse that is written down by hand.
 */
@NullMarked
package vn.tonghop.mart;

import org.jspecify.annotations.NullMarked;
