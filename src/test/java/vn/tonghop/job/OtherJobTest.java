package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;

/** A run that fails changes nothing that analysts see, and no other job publishes its work. */
class OtherJobTest {

  private static final String HEADER = "Mã;ĐVT;Thực hiện";

  private static final String AREAS =
      "select commune, actual from mart.commune_result where indicator = 'AGR_RICE_AREA' order by 1";

  private static final RunProgress SILENT =
      new RunProgress() {
        @Override
        public void step(String name) {}

        @Override
        public void counts(long done, long total, String unit) {}
      };

  private static final List<String> SEEN =
      List.of(
          "select publication from mart.publication",
          "select area, period, indicator, actual, communes_reported from mart.district_total order by 1, 2, 3",
          "select commune, period, indicator, actual from mart.commune_result order by 1, 2, 3",
          "select code, severity, state, commune, file_name, line_no from mart.finding order by 1, 4, 5, 6",
          "select commune, period, form, status, file_name from mart.submission_status order by 1, 2, 3");

  @Test
  void onlyItsOwnJobPublishesWhatAFailedRunHasTakenIn() {
    try (Office office = Office.open()) {
      // The same area twice is held, until the revision that nightly takes in.
      office.receive(
          "06040_2024_KTXH.csv", HEADER, "AGR_RICE_AREA;ha;1.100,5", "AGR_RICE_AREA;ha;1.200,5");
      office.consolidate();
      List<List<String>> before = seen(office);
      assertThat(
              office.rows("select 1 from mart.finding where severity = 'hold' and state = 'open'"))
          .isNotEmpty();
      office.receive("../other/06040_2024_KTXH_lan2.csv", HEADER, "AGR_RICE_AREA;ha;1.100,5");
      office.receive("../other/06043_2024_KTXH.csv", HEADER, "AGR_RICE_AREA;ha;900,5");

      failAtLoad(office);

      assertThat(office.rows("select distinct state from ops.submission where state = 'pending'"))
          .as("nightly came as far as load")
          .hasSize(1);
      assertThat(seen(office)).isEqualTo(before);

      office.receive("06046_2024_KTXH.csv", HEADER, "AGR_RICE_AREA;ha;700,5");
      assertThat(office.consolidate().publication()).isEqualTo(2);
      assertThat(office.row("select communes_changed from mart.publication where publication = 2"))
          .isEqualTo("1");
      assertThat(office.rows(AREAS)).containsExactly("06046|700.50");

      RunResult finished = nightly(office);
      assertThat(finished.runId()).isEqualTo(2);
      assertThat(finished.publication()).isEqualTo(3);
      assertThat(office.rows(AREAS))
          .containsExactly("06040|1100.50", "06043|900.50", "06046|700.50");
      assertThat(
              office.rows("select 1 from mart.finding where severity = 'hold' and state = 'open'"))
          .isEmpty();
    }
  }

  private static void failAtLoad(Office office) {
    office.execute(
        """
        create function public.fail() returns trigger language plpgsql as $$
        begin
          raise exception 'no load today';
        end $$;
        create trigger fail after insert on staging.desired_value
        for each statement execute function public.fail();
        """);
    try {
      assertThat(nightly(office).failure()).contains("no load today");
    } finally {
      office.execute("drop function public.fail() cascade");
    }
  }

  private static RunResult nightly(Office office) {
    Path other = office.inbox().resolveSibling("other");
    return office
        .runner()
        .run(new JobSettings("nightly", other, false, Set.of(), null, JobSettings.ZONE), SILENT);
  }

  private static List<List<String>> seen(Office office) {
    List<List<String>> seen = new ArrayList<>();
    SEEN.forEach(query -> seen.add(office.rows(query)));
    return seen;
  }
}
