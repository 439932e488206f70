package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.operate.TypedCommand;

/**
 * A process that does nothing for longer than its heartbeat allows is given up, and writes nothing
 * when it wakes.
 */
class GivenUpRunTest {

  @BeforeEach
  void bePatientForAShortTime() {
    System.setProperty("tonghop.run.silence-seconds", "1");
    System.setProperty("tonghop.run.watch-seconds", "4");
  }

  @AfterEach
  void bePatientAgain() {
    System.clearProperty("tonghop.run.silence-seconds");
    System.clearProperty("tonghop.run.watch-seconds");
  }

  @Test
  void aProcessThatSleptWhileAnotherTookItsRunOverWritesNothing() throws Exception {
    try (Office office = ManyMonths.received();
        RunProcess sleeper = RunProcess.start(office)) {
      sleeper.waitUntil(office, "select 1 from ops.submission_row limit 1").signal("STOP");

      RunResult finished = office.consolidate();

      assertThat(finished.runId()).isEqualTo(1);
      assertWritesNothing(office, sleeper);
    }
  }

  @Test
  void aProcessThatSleptWhileItsRunWasRecoveredWritesNothing() throws Exception {
    try (Office office = ManyMonths.received()) {
      office.execute(
          """
          create function public.linger() returns trigger language plpgsql as $$
          begin
            perform pg_sleep(600);
            return null;
          end $$;
          create trigger linger after insert on warehouse.publication
          for each statement execute function public.linger();
          """);
      try (RunProcess sleeper = RunProcess.start(office)) {
        sleeper
            .waitUntil(
                office, "select 1 from pg_stat_activity where wait_event = 'PgSleep' limit 1")
            .signal("STOP");
        TimeUnit.MILLISECONDS.sleep(1_500);

        assertThat(TypedCommand.of(office, "recover").out())
            .startsWith("Run 1 of demo is marked as failed. Its process is gone, ")
            .contains("in step publish");
        office.execute("drop function public.linger() cascade");
        assertThat(office.restart(1).failure()).isNull();
        assertWritesNothing(office, sleeper);
      }
    }
  }

  private static void assertWritesNothing(Office office, RunProcess sleeper) throws Exception {
    List<String> stored = everything(office);
    Map<String, String> notes = notes(office);
    assertThat(notes).isNotEmpty();

    int exitCode = sleeper.signal("CONT").exitCode();

    assertThat(sleeper.said()).contains("Run 1 failed: ", "was taken from it");
    assertThat(exitCode).isEqualTo(1);
    assertThat(everything(office)).isEqualTo(stored);
    assertThat(notes(office)).isEqualTo(notes);
    assertThat(WholeRun.of(office)).isEqualTo(ManyMonths.undisturbed());
  }

  /** A digest of every row of every table, what Batch keeps of the runs among them. */
  private static List<String> everything(Office office) {
    return office.rows(
        """
        select format('%I.%I', schemaname, tablename) as name,
          (xpath('/row/digest/text()', query_to_xml(format(
            'select count(*) || coalesce(md5(string_agg(t::text, '','' order by t::text)), '''') as digest'
            ' from %I.%I as t', schemaname, tablename), false, true, '')))[1]::text
        from pg_tables
        where schemaname in ('ops', 'staging', 'warehouse', 'batch')
        order by 1
        """);
  }

  private static Map<String, String> notes(Office office) throws IOException {
    Map<String, String> notes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(office.home().resolve("outbox"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        notes.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.readString(file));
      }
    }
    return notes;
  }
}
