package vn.tonghop.register;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import vn.tonghop.identify.FileIdentity;
import vn.tonghop.identify.IdentityHint;
import vn.tonghop.normalize.SubmissionHead;
import vn.tonghop.read.FileFormat;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Period;
import vn.tonghop.reference.SurrogateKeys;

/**
 * A file that is about to be recorded in {@code ops.submission_file}.
 *
 * @param commune key of the commune, or null where the file has many, or none that is known
 * @param period key of the period, or null where the file has many, or none that is known
 * @param lines all lines of a file that is refused; null of one that waits to be read
 * @param readsAgain the file whose bytes it reads again; null of one that arrived
 */
record ArrivedFile(
    long run,
    String fileName,
    String inboxPath,
    String sha256,
    long sizeBytes,
    OffsetDateTime modifiedAt,
    OffsetDateTime receivedAt,
    String referenceDigest,
    String status,
    @Nullable String refusalCode,
    @Nullable Integer commune,
    boolean manyCommunes,
    @Nullable Integer period,
    @Nullable String form,
    int revision,
    boolean revisionStated,
    boolean isSupplement,
    @Nullable String encoding,
    @Nullable String delimiter,
    @Nullable Long lines,
    @Nullable Integer readsAgain) {

  static final String REGISTERED = "registered";
  static final String REJECTED = "rejected";

  /** Its bytes, and how it came. */
  record Arrival(
      long run,
      String fileName,
      InboxFile file,
      Archive.Stored stored,
      OffsetDateTime receivedAt,
      String digest,
      @Nullable Integer readsAgain) {

    private OffsetDateTime modifiedAt() {
      return file.lastModified().atOffset(ZoneOffset.UTC);
    }
  }

  /** A file that waits to be read. */
  static ArrivedFile registered(Arrival arrival, SubmissionHead.Settled head, SurrogateKeys keys) {
    FileIdentity identity = head.identity();
    Commune commune = identity.commune();
    Period period = identity.period();
    return new ArrivedFile(
        arrival.run,
        arrival.fileName,
        arrival.file.name(),
        arrival.stored.sha256(),
        arrival.stored.size(),
        arrival.modifiedAt(),
        arrival.receivedAt,
        arrival.digest,
        REGISTERED,
        null,
        commune == null ? null : keys.of(commune),
        identity.manyCommunes(),
        period == null ? null : keys.of(period),
        identity.form().code(),
        identity.revision(),
        identity.revisionStated(),
        identity.supplement(),
        head.format().encoding().title(),
        String.valueOf(head.format().delimiter()),
        null,
        arrival.readsAgain);
  }

  /** A file that is refused as a whole, under whatever identity its name gives away. */
  static ArrivedFile refused(
      Arrival arrival, SubmissionHead.Refused head, SurrogateKeys keys, long lines) {
    IdentityHint hint = head.hint();
    FileFormat format = head.format();
    return new ArrivedFile(
        arrival.run,
        arrival.fileName,
        arrival.file.name(),
        arrival.stored.sha256(),
        arrival.stored.size(),
        arrival.modifiedAt(),
        arrival.receivedAt,
        arrival.digest,
        REJECTED,
        head.problem().code().text(),
        hint.commune() == null ? null : keys.of(hint.commune()),
        hint.manyCommunes(),
        hint.period() == null ? null : keys.of(hint.period()),
        hint.form() == null ? null : hint.form().code(),
        1,
        false,
        false,
        format == null ? null : format.encoding().title(),
        format == null ? null : String.valueOf(format.delimiter()),
        lines,
        arrival.readsAgain);
  }

  /** How later files of the same bytes see it. */
  KnownFile known() {
    return new KnownFile(
        sha256,
        run,
        fileName,
        status,
        refusalCode,
        referenceDigest,
        commune,
        manyCommunes,
        period,
        form,
        revision,
        isSupplement,
        null);
  }
}
