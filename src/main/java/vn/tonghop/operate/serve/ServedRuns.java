package vn.tonghop.operate.serve;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.database.Queries;

/** What the database knows of the runs of jobs with a schedule. */
final class ServedRuns {
  private final JdbcClient jdbc;

  ServedRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last run of a job. */
  Optional<Last> last(String job) {
    return jdbc.sql(Queries.text("operate/serve_last_run"))
        .param("job", job)
        .query(Last.class)
        .optional();
  }

  /** What became of the rows of a run. */
  Rows rows(long runId) {
    return jdbc.sql(Queries.text("operate/serve_rows"))
        .param("run", runId)
        .query(Rows.class)
        .single();
  }

  /** The newest publication; empty while there is none. */
  Optional<Publication> newest() {
    return jdbc.sql(Queries.text("operate/serve_newest_publication"))
        .query(Publication.class)
        .optional();
  }

  /** When the server was started; another answer means that whatever was at work is gone. */
  OffsetDateTime serverStart() {
    return jdbc.sql("select pg_postmaster_start_time()").query(OffsetDateTime.class).single();
  }

  /**
   * A run.
   *
   * @param begunAt when it began or was last gone on with
   * @param endedAt when it ended; null while it has not
   */
  record Last(OffsetDateTime begunAt, @Nullable OffsetDateTime endedAt, boolean isFinished) {}

  /** Rows of a run's files. */
  record Rows(long taken, long refused, long held) {}

  /** A publication. */
  record Publication(int publication, OffsetDateTime publishedAt) {}
}
