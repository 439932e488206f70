package vn.tonghop.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.job.RunResult;

/** Nothing that must last lives in staging: it may be emptied between any two runs. */
class EmptiedStagingTest {

  private static final List<String> ANSWERS =
      List.of(
          """
          select area, period, indicator, actual, cumulative, prior_actual, communes_expected,
            communes_reported, is_complete, is_derived, publication
          from mart.area_total order by area, period, indicator
          """,
          """
          select run_id, period, commune, indicator, code, severity, state, message_vi, file_name,
            line_no, value
          from mart.finding order by 1, 2, 3, 4, 5, 9, 10, 11
          """,
          "select * from mart.lineage order by 1, 2, 3, 4, 7, 8, 9, 10, 11",
          "select file_name, status, lines_accepted, lines_held from mart.submission_file order by 1",
          "select publication, run_id, values_changed from mart.publication order by 1");

  /** Tables without which the steps reconcile, load and aggregate fail, night by night. */
  private static final List<String> BREAKING =
      List.of("finding_candidate", "desired_value", "total_change");

  @Test
  void emptyingItBetweenRunsAndAfterFailedOnesChangesNothing() {
    try (Office emptied = Office.open();
        Office undisturbed = Office.open()) {
      PlainReference reference = new PlainReference();
      RandomNights nights = new RandomNights(7, reference);
      for (int night = 0; night <= BREAKING.size(); night++) {
        List<RandomNights.Arrival> files = night == 0 ? nights.first() : nights.next();
        nights.changeReference();
        receive(emptied, reference, files);
        receive(undisturbed, reference, files);
        if (night > 0) {
          failWithout(BREAKING.get(night - 1), emptied);
        }
        empty(emptied);
        RunResult finished = emptied.tryToConsolidate(true);
        assertThat(finished.failure()).isNull();
        assertThat(finished.runId()).as("goes on with what failed").isEqualTo(night + 1);
        assertThat(undisturbed.tryToConsolidate(true).failure()).isNull();
      }
      for (String answer : ANSWERS) {
        assertThat(emptied.rows(answer)).isEqualTo(undisturbed.rows(answer)).isNotEmpty();
      }
    }
  }

  private static void receive(
      Office office, PlainReference reference, List<RandomNights.Arrival> files) {
    reference.write(office.config());
    files.forEach(file -> office.receive(file.name(), file.lines().toArray(String[]::new)));
  }

  private static void failWithout(String table, Office office) {
    office.execute("alter table staging." + table + " rename to not_there");
    try {
      assertThat(office.tryToConsolidate(true).failure()).contains(table);
    } finally {
      office.execute("alter table staging.not_there rename to " + table);
    }
  }

  private static void empty(Office office) {
    List<String> tables =
        office.rows(
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'staging'");
    assertThat(tables).hasSizeGreaterThan(10);
    office.execute("truncate " + String.join(", ", tables));
  }
}
