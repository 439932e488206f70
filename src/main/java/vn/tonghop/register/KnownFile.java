package vn.tonghop.register;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.identify.FileIdentity;
import vn.tonghop.reference.SurrogateKeys;
import vn.tonghop.words.ProblemCode;

/**
 * A file that was taken in before under the same bytes.
 *
 * @param withdrawnBy the action that took it back; null for most
 */
record KnownFile(
    String sha256,
    long runId,
    String fileName,
    String status,
    @Nullable String refusalCode,
    String referenceDigest,
    @Nullable Integer communeId,
    boolean manyCommunes,
    @Nullable Integer periodId,
    @Nullable String form,
    int revision,
    boolean isSupplement,
    @Nullable Long withdrawnBy) {

  boolean isRefused() {
    return status.equals(ArrivedFile.REJECTED);
  }

  /**
   * Whether it would be refused again.
   *
   * @param run the run that asks: what was refused for an error of the program itself is tried once
   *     a run, for the program may have been mended
   * @param digest of the reference data as they are now
   */
  boolean isRefusedForGood(long run, String digest) {
    boolean mayBeMended = ProblemCode.UNEXPECTED_ERROR.text().equals(refusalCode) && runId != run;
    return isRefused() && referenceDigest.equals(digest) && !mayBeMended;
  }

  boolean says(FileIdentity identity, SurrogateKeys keys) {
    Integer who = identity.commune() == null ? null : keys.of(identity.commune());
    Integer when = identity.period() == null ? null : keys.of(identity.period());
    return Objects.equals(communeId, who)
        && manyCommunes == identity.manyCommunes()
        && Objects.equals(periodId, when)
        && Objects.equals(form, identity.form().code())
        && revision == identity.revision()
        && isSupplement == identity.supplement();
  }
}
