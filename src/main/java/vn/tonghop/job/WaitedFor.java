package vn.tonghop.job;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.tonghop.database.Queries;

/**
 * Somebody whose open transaction keeps what the program waits for.
 *
 * @param sessionPid the process of the server that works for them; 0 where it is a transaction that
 *     was prepared and belongs to nobody
 * @param userName as whom they are logged in; null where they have left since
 * @param application what their program calls itself; null where it does not
 * @param holdingSince when their transaction began; null where the server does not tell
 * @param waitedSince since when the program waits; null where that has only begun
 * @param tables the tables that they have locked; null where it is rows
 */
public record WaitedFor(
    int sessionPid,
    @Nullable String userName,
    @Nullable String application,
    @Nullable OffsetDateTime holdingSince,
    @Nullable OffsetDateTime waitedSince,
    @Nullable String tables) {

  /** All whom the program waits for now, whichever of its processes does. */
  public static List<WaitedFor> now(NamedParameterJdbcTemplate database) {
    return new Queries(database).sql("job/waited_for").query(WaitedFor.class).list();
  }

  /** Who it is, what they keep, since when, and how an end is put to it. */
  public String told() {
    String what = tables == null ? "rows that the run needs" : tables;
    if (sessionPid == 0) {
      return "a prepared transaction, which keeps %s locked%s (pg_prepared_xacts has it; to end it: rollback prepared)"
          .formatted(what, since());
    }
    return "user %s (process %d of the server%s), who keeps %s locked in a transaction open%s. The run goes on once that is committed or rolled back; to end it for them, as that user or a superuser: select pg_terminate_backend(%d)"
        .formatted(
            userName == null ? "unknown" : userName,
            sessionPid,
            application == null ? "" : ", " + application,
            what,
            since(),
            sessionPid);
  }

  private String since() {
    if (holdingSince != null) {
      return " since " + LockHolder.moment(holdingSince);
    }
    return waitedSince == null ? "" : " since before " + LockHolder.moment(waitedSince);
  }
}
