package vn.tonghop.identify;

import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Form;
import vn.tonghop.reference.Period;

/**
 * What the name of a refused file gives away of its identity.
 *
 * @param commune whose it seems to be, or null
 * @param manyCommunes whether it says that it has many communes
 * @param period of when it seems to be, or null
 * @param form which form it seems to be, or null
 */
public record IdentityHint(
    @Nullable Commune commune,
    boolean manyCommunes,
    @Nullable Period period,
    @Nullable Form form) {}
