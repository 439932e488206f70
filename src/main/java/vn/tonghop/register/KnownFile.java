package vn.tonghop.register;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.identify.FileIdentity;
import vn.tonghop.reference.SurrogateKeys;

/** A file that was taken in before under the same bytes. */
record KnownFile(
    String sha256,
    long runId,
    String fileName,
    String status,
    String referenceDigest,
    @Nullable Integer communeId,
    boolean manyCommunes,
    @Nullable Integer periodId,
    @Nullable String form,
    int revision,
    boolean isSupplement) {

  boolean isRefused() {
    return status.equals(ArrivedFile.REJECTED);
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
