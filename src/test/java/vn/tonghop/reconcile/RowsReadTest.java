package vn.tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;

/**
 * A night that brings two years at once, in files and supplements to them, and of which much is
 * held, reads each row a few times; never all of them once more for each. The server's own counts
 * tell.
 */
class RowsReadTest {

  /** Rules that compare, looks at what is in doubt, and lanes: each may read all rows. */
  private static final int MOST_READINGS = 200;

  private static final List<String> PERIODS = List.of("2024-03", "2023-03", "2024-02", "2023-02");
  private static final int INDICATORS = 10;
  private static final int HELD = 3;

  private static final String SESSIONS =
      " from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";

  @Test
  void eachRowIsReadAFewTimesHoweverManyOthersThereAre() throws Exception {
    try (Office office = Office.open()) {
      office.rows("select pg_stat_reset()");
      List<String> communes = column(office, "communes.csv", ",2020-01-01,");
      List<String> indicators = column(office, "indicators.csv", ",sum,flow,.*,submitted,");
      for (String commune : communes) {
        for (String period : PERIODS) {
          receive(office, commune + "_" + period + "_KTXH", indicators, 0);
          receive(office, commune + "_" + period + "_KTXH_bosung", indicators, INDICATORS / 2);
        }
      }

      office.consolidate();

      int rows = Integer.parseInt(office.row("select count(*) from ops.submission_row"));
      assertThat(rows).isGreaterThan(1_500);
      assertThat(office.row("select count(*) > 300 from ops.finding where severity = 'hold'"))
          .isEqualTo("t");
      for (String read : readings(office)) {
        assertThat(Long.parseLong(read.substring(read.indexOf('|') + 1)) / rows)
            .as("readings of %s of %d rows", read, rows)
            .isLessThan(MOST_READINGS);
      }
    }
  }

  private static List<String> column(Office office, String file, String lines) throws IOException {
    return Files.readAllLines(office.config().resolve("reference").resolve(file)).stream()
        .filter(line -> line.matches(".*" + lines + ".*"))
        .map(line -> line.substring(0, line.indexOf(',')))
        .toList();
  }

  /** A file that states some indicators, the first of them twice and not alike. */
  private static void receive(Office office, String name, List<String> indicators, int first) {
    List<String> lines = new ArrayList<>(List.of("Mã;Thực hiện;Lũy kế"));
    for (int i = 0; i < INDICATORS + HELD; i++) {
      String indicator = indicators.get(first + i % INDICATORS);
      int value = 100 + Math.floorMod((name.substring(0, 5) + indicator).hashCode(), 400);
      lines.add("%s;%d;%d".formatted(indicator, value + i / INDICATORS, 2 * value));
    }
    office.receive(name + ".csv", lines.toArray(String[]::new));
  }

  /** How many rows of tables that grow with the rows were read at all, since the office opened. */
  private static List<String> readings(Office office) throws InterruptedException {
    // Sessions tell what they have read when they end.
    office.rows("select pg_terminate_backend(pid)" + SESSIONS);
    while (!office.row("select count(*)" + SESSIONS).equals("0")) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return office.rows(
        """
        select schemaname || '.' || relname, seq_tup_read + coalesce(idx_tup_fetch, 0)
        from pg_stat_user_tables
        where (schemaname, relname) in (
          ('ops', 'submission_row'), ('ops', 'finding'), ('staging', 'gathered_row'))
        order by 1
        """);
  }
}
