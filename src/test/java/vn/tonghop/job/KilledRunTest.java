package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.operate.TypedCommand;

/** A run whose process is killed is finished later, as if nothing had happened. */
class KilledRunTest {

  @Test
  void runGoesOnWithARunThatWasKilled() throws Exception {
    try (Office killed = ManyMonths.received()) {
      killHalfWay(killed);

      RunResult finished = killed.consolidate();

      assertThat(finished.runId()).isEqualTo(1);
      assertSame(killed);
    }
  }

  @Test
  void restartGoesOnWithARunThatWasKilled() throws Exception {
    try (Office killed = ManyMonths.received()) {
      killHalfWay(killed);

      assertThat(TypedCommand.of(killed, "recover").out())
          .startsWith("Run 1 of demo is marked as failed. Its process is gone, ")
          .contains("in step ingest", "tonghop restart 1");
      assertThat(killed.row("select status, message from ops.run"))
          .startsWith("failed|Its process is gone");
      assertThat(TypedCommand.of(killed, "recover").out()).isEqualTo("No run is in progress.\n");

      RunResult finished = killed.restart(1);

      assertThat(finished.failure()).isNull();
      assertSame(killed);
    }
  }

  @Test
  void aRunThatWasKilledBeforeAShareKnewItsNumberGoesOn() throws Exception {
    try (Office killed = ManyMonths.received()) {
      killed.execute(
          """
          create function public.linger() returns trigger language plpgsql as $$
          begin
            perform pg_sleep(60)
            from batch.batch_step_execution as s
            where s.step_execution_id = new.step_execution_id and s.step_name like 'ingest-share%';
            return new;
          end $$;
          create trigger linger before update on batch.batch_step_execution_context
          for each row execute function public.linger();
          """);
      try (RunProcess process = RunProcess.start(killed)) {
        process
            .waitUntil(
                killed, "select 1 from pg_stat_activity where wait_event = 'PgSleep' limit 1")
            .kill();
      } finally {
        // The server would sleep on for nobody, and let nobody drop what it sleeps in.
        endSessions(killed);
        killed.execute("drop function public.linger() cascade");
      }

      RunResult finished = killed.consolidate();

      assertThat(finished.runId()).isEqualTo(1);
      assertSame(killed);
    }
  }

  @Test
  void aRunThatWasKilledBeforeItsEndWasRecordedIsSettledByTheNextRun() throws Exception {
    try (Office killed = ManyMonths.received()) {
      killBeforeTheEndIsRecorded(killed);

      RunResult next = killed.consolidate();

      assertThat(next.runId()).isEqualTo(2);
      assertThat(next.publication()).isNull();
      assertThat(killed.rows("select run_id, status, publication from ops.run order by 1"))
          .containsExactly("1|finished|1", "2|finished|");
      assertSame(killed);
    }
  }

  @Test
  void aRunThatWasKilledBeforeItsEndWasRecordedIsSettledByARestart() throws Exception {
    try (Office killed = ManyMonths.received()) {
      killBeforeTheEndIsRecorded(killed);

      RunResult restarted = killed.restart(1);

      assertThat(restarted.failure()).isNull();
      assertThat(restarted.publication()).isEqualTo(1);
      assertThat(restarted.summary().get(0)).startsWith("Publication 1: ");
      assertThat(killed.rows("select run_id, status, publication from ops.run"))
          .containsExactly("1|finished|1");
      assertSame(killed);
    }
  }

  private static void assertSame(Office killed) throws IOException {
    WholeRun whole = WholeRun.of(killed);
    assertThat(whole).isEqualTo(ManyMonths.undisturbed());
    assertThat(whole.totals()).hasSizeGreaterThan(100);
    assertThat(whole.refusals()).isNotEmpty();
  }

  private static void killHalfWay(Office office) throws Exception {
    try (RunProcess process = RunProcess.start(office)) {
      process.waitUntil(office, "select 1 from ops.submission_row limit 1").kill();
    }
    assertThat(office.row("select status, committed_line > 0 from ops.submission_file"))
        .as("killed half-way")
        .isEqualTo("registered|t");
    assertThat(office.rows("select 1 from warehouse.publication")).isEmpty();
  }

  private static void endSessions(Office office) {
    office.rows(
        """
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'tonghop'
        """);
  }

  private static void killBeforeTheEndIsRecorded(Office office) throws Exception {
    try (RunProcess process = RunProcess.start(office)) {
      process.waitUntil(office, "select 1 from batch.batch_step_execution");
      try (Connection other = office.database().dataSource().getConnection()) {
        other.setAutoCommit(false);
        other.createStatement().execute("select 1 from ops.run for no key update");
        process
            .waitUntil(
                office,
                "select 1 from batch.batch_job_execution where status = 'COMPLETED' limit 1")
            .kill();
        // What waits for the row would else be done after all, by the server and for nobody.
        endSessions(office);
        other.rollback();
      }
    }
    assertThat(office.row("select status from ops.run")).isEqualTo("running");
  }
}
