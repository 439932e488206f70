package vn.tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import vn.tonghop.Office;

/** How often the rows of an office's files were read, by the server's own counts. */
final class Readings {

  /** Rules that compare, looks at what is in doubt, and lanes: each may read all rows. */
  private static final long MOST_A_NIGHT = 500;

  private static final String SESSIONS =
      " from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";

  private final Office office;
  private int nights;

  private Readings(Office office) {
    this.office = office;
  }

  /** Counts from now on. */
  static Readings of(Office office) {
    office.rows("select pg_stat_reset()");
    return new Readings(office);
  }

  void addNight() {
    nights++;
  }

  /** Each row was read a few times a night; never all of them once more for each. */
  void assertFew() throws InterruptedException {
    // Sessions tell what they have read when they end.
    office.rows("select pg_terminate_backend(pid)" + SESSIONS);
    while (!office.row("select count(*)" + SESSIONS).equals("0")) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    long rows = Long.parseLong(office.row("select count(*) from ops.submission_row"));
    long read =
        Long.parseLong(
            office.row(
                """
                select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))
                from pg_stat_user_tables
                where relname in ('submission_row', 'gathered_row')
                """));
    assertThat(read / rows / nights)
        .as("readings of each of %d rows in a night", rows)
        .isLessThan(MOST_A_NIGHT);
  }
}
