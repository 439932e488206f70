package vn.tonghop.identify;

import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Form;
import vn.tonghop.reference.Period;

/**
 * Whose submission a file is, for when, on which form.
 *
 * @param commune whose; null where the rows say so themselves
 * @param communeToken code or name as it was found, or null where the rows say it
 * @param manyCommunes whether the rows say whose they are, be it that the file's name says so or
 *     that nothing but their column does
 * @param period for when; null where the rows say so themselves
 * @param form on which form
 * @param revision which revision, 1 for the first submission
 * @param revisionStated whether the file's name states the revision
 * @param supplement whether it adds to or replaces only its own rows
 */
public record FileIdentity(
    @Nullable Commune commune,
    @Nullable String communeToken,
    boolean manyCommunes,
    @Nullable Period period,
    Form form,
    int revision,
    boolean revisionStated,
    boolean supplement) {}
