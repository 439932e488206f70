package vn.tonghop.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.identify.FileIdentity;
import vn.tonghop.reference.SurrogateKeys;

/** A file that was taken in before under the same bytes. */
record KnownFile(
    long runId,
    String name,
    boolean refused,
    String referenceDigest,
    @Nullable Integer commune,
    boolean manyCommunes,
    @Nullable Integer period,
    @Nullable String form,
    int revision,
    boolean supplement) {

  static KnownFile read(ResultSet row, int line) throws SQLException {
    return new KnownFile(
        row.getLong("run_id"),
        row.getString("file_name"),
        row.getString("status").equals("rejected"),
        row.getString("reference_digest"),
        row.getObject("commune_id", Integer.class),
        row.getBoolean("many_communes"),
        row.getObject("period_id", Integer.class),
        row.getString("form"),
        row.getInt("revision"),
        row.getBoolean("is_supplement"));
  }

  /** The file of a row that is about to be recorded. */
  static KnownFile of(Map<String, @Nullable Object> row) {
    return new KnownFile(
        (Long) Objects.requireNonNull(row.get("run")),
        (String) Objects.requireNonNull(row.get("file_name")),
        "rejected".equals(row.get("status")),
        (String) Objects.requireNonNull(row.get("reference_digest")),
        (Integer) row.get("commune"),
        Boolean.TRUE.equals(row.get("many_communes")),
        (Integer) row.get("period"),
        (String) row.get("form"),
        (Integer) Objects.requireNonNull(row.get("revision")),
        Boolean.TRUE.equals(row.get("is_supplement")));
  }

  boolean says(FileIdentity identity, SurrogateKeys keys) {
    Integer who = identity.commune() == null ? null : keys.of(identity.commune());
    Integer when = identity.period() == null ? null : keys.of(identity.period());
    return Objects.equals(commune, who)
        && manyCommunes == identity.manyCommunes()
        && Objects.equals(period, when)
        && Objects.equals(form, identity.form().code())
        && revision == identity.revision()
        && supplement == identity.supplement();
  }
}
