package vn.tonghop.normalize;

import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Unit;

/**
 * The unit that a number is given in.
 *
 * @param unit one that can be converted into the indicator's
 * @param text what says so as it was written, or null where nothing does
 */
record GivenUnit(Unit unit, @Nullable String text) implements UnitOutcome {}
