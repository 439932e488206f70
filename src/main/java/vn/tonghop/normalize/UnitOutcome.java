package vn.tonghop.normalize;

/** What became of the unit of a number: the unit, or why there is none. */
sealed interface UnitOutcome permits GivenUnit, Unusable {}
