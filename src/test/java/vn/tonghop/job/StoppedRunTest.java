package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tonghop.Office;

/** A run that somebody stops ends soon, says so, and goes on later. */
class StoppedRunTest {

  @Test
  void aRunThatIsToldToEndStopsAtAChunkAndSaysSo() throws Exception {
    try (Office stopped = ManyMonths.received()) {
      String said;
      try (RunProcess process = RunProcess.start(stopped)) {
        said =
            process
                .waitUntil(stopped, "select 1 from ops.submission_row limit 1")
                .tellToEnd()
                .said();
      }

      assertThat(said)
          .contains("Stopping at the end of the present chunk; what is committed is kept.")
          .contains("Run 1 was stopped", "tonghop restart 1");
      assertThat(stopped.row("select status, committed_line > 0 from ops.submission_file"))
          .isEqualTo("registered|t");
      assertThat(stopped.row("select status, ended_at is not null from ops.run"))
          .isEqualTo("stopped|t");
      assertThat(stopped.consolidate().runId()).isEqualTo(1);
      assertThat(WholeRun.of(stopped)).isEqualTo(ManyMonths.undisturbed());
    }
  }

  @Test
  void aStatementThatTakesLongIsCutShort() throws Exception {
    try (Office stopped = ManyMonths.received()) {
      stopped.execute(
          """
          create function public.linger() returns trigger language plpgsql as $$
          begin
            perform pg_sleep(600);
            return null;
          end $$;
          create trigger linger after insert on staging.desired_value
          for each statement execute function public.linger();
          """);
      try (RunProcess process = RunProcess.start(stopped)) {
        process
            .waitUntil(
                stopped, "select 1 from pg_stat_activity where wait_event = 'PgSleep' limit 1")
            .tellToEnd();
        assertThat(process.said()).contains("Run 1 was stopped").doesNotContain("takes too long");
      } finally {
        stopped.execute("drop function public.linger() cascade");
      }

      assertThat(
              stopped.rows(
                  "select step_name, status from batch.batch_step_execution where step_name = 'load'"))
          .containsExactly("load|STOPPED");
      assertThat(stopped.consolidate().runId()).isEqualTo(1);
      assertThat(WholeRun.of(stopped)).isEqualTo(ManyMonths.undisturbed());
    }
  }
}
