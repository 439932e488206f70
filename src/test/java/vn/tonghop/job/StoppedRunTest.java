package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.operate.TypedCommand;
import vn.tonghop.operate.session.Folders;

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
  void aStatementThatTakesLongIsCutShortFromOutside() throws Exception {
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
        process.waitUntil(
            stopped, "select 1 from pg_stat_activity where wait_event = 'PgSleep' limit 1");

        aSecondOneEndsAndSaysWhichRunIsInProgress(stopped);
        assertThat(TypedCommand.of(stopped, "recover").out())
            .startsWith("Left alone, for its process lives: job demo, run 1, begun ");
        TypedCommand stop = TypedCommand.of(stopped, "stop", "1", "--by", "an");

        assertThat(stop.err()).isEqualTo("Run 1 is to stop at the end of its present chunk.\n");
        assertThat(stop.out())
            .startsWith("Run 1 was stopped: Stopped at the end of a chunk, as an asked; what is")
            .contains("tonghop restart 1");
        assertThat(stop.exitCode()).isZero();
        assertThat(process.exitCode()).isEqualTo(1);
        assertThat(process.said()).contains("Run 1 was stopped", "tonghop restart 1");
      } finally {
        stopped.execute("drop function public.linger() cascade");
      }

      assertThat(
              stopped.rows(
                  "select step_name, status from batch.batch_step_execution where step_name = 'load'"))
          .containsExactly("load|STOPPED");
      assertThat(TypedCommand.of(stopped, "show", "1").out())
          .contains("stopped", "as an asked", "tonghop restart 1");
      assertThat(stopped.restart(1).failure()).isNull();
      assertThat(WholeRun.of(stopped)).isEqualTo(ManyMonths.undisturbed());

      TypedCommand late = TypedCommand.of(stopped, "stop", "1");
      assertThat(late.exitCode()).isEqualTo(2);
      assertThat(late.err()).contains("Run 1 is not in progress, it finished.");
    }
  }

  private static void aSecondOneEndsAndSaysWhichRunIsInProgress(Office office) throws Exception {
    Path other = office.inbox().resolveSibling("another-home");
    TypedCommand second =
        TypedCommand.in(
            new Folders(other, TypedCommand.configuredFor(office), Path.of("jobs")),
            "run",
            "demo",
            "--inbox",
            office.inbox().toString());

    assertThat(second.exitCode()).isEqualTo(4);
    assertThat(second.err())
        .contains("Another run of the job demo is in progress: run 1, begun ")
        .contains("in " + office.home() + ")", "last heard of ");
    assertThat(TypedCommand.of(office, "restart", "1").exitCode()).isEqualTo(4);
  }
}
