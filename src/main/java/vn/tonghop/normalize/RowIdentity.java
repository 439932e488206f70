package vn.tonghop.normalize;

import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Period;
import vn.tonghop.words.Problem;

/**
 * Whose row it is and of which period.
 *
 * @param commune whose, or null where that could not be told
 * @param period of which period, or null where that could not be told
 * @param problem why one of them could not be told; null where both could
 * @param contradiction what contradicts the file, or null
 */
record RowIdentity(
    @Nullable Commune commune,
    @Nullable Period period,
    @Nullable Problem problem,
    @Nullable Problem contradiction) {}
