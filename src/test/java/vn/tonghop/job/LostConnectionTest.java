package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;

/**
 * The server ends the program's sessions in the middle of a run, one of them or all; the next run
 * finishes as if nothing had happened. Moments and sessions are random but known: {@code
 * -Dtonghop.test.cuts=500} tries more of them, {@code -Dtonghop.test.seed} others.
 */
class LostConnectionTest {

  private static final int CUTS = Integer.getInteger("tonghop.test.cuts", 4);
  private static final long SEED = Long.getLong("tonghop.test.seed", 18);

  private static final String SESSIONS =
      """
      select pid from pg_stat_activity
      where datname = current_database() and application_name = 'tonghop'
      order by backend_start
      """;

  @Test
  void theNextRunFinishesAfterALostConnectionAtAnyMoment() throws Exception {
    Random random = new Random(SEED);
    undisturbed();
    WholeRun spared;
    long nanos;
    try (Office office = Office.open().receiveSample()) {
      nanos = undisturbed(office);
      spared = WholeRun.of(office);
    }
    for (int number = 0; number < CUTS; number++) {
      long moment = (long) (random.nextDouble() * 1.1 * nanos);
      int session = random.nextInt(4);
      try (Office office = Office.open().receiveSample()) {
        String ended = cutOff(office, moment, session);

        RunResult next = office.tryToConsolidate(true);

        String cut =
            "cut %d of session %d after %d ns: %s".formatted(number, session, moment, ended);
        assertThat(next.failure()).as(cut).isNull();
        assertThat(WholeRun.of(office)).as(cut).isEqualTo(spared);
      }
    }
  }

  @Test
  void aRunThatHasLostItsLockDoesNotPublish() throws Exception {
    try (Office office = Office.open().receiveSample()) {
      office.execute(
          """
          create function public.cut() returns trigger language plpgsql as $$
          begin
            perform pg_terminate_backend(l.pid) from pg_locks as l where l.locktype = 'advisory';
            return null;
          end $$;
          create trigger cut after insert on warehouse.publication
          for each statement execute function public.cut();
          """);
      RunResult failed;
      try {
        failed = office.tryToConsolidate(true);
      } finally {
        office.execute("drop function public.cut() cascade");
      }

      assertThat(failed.failure()).contains("the run's lock was lost");
      assertThat(office.rows("select 1 from warehouse.publication")).isEmpty();
      assertThat(office.tryToConsolidate(true).publication()).isEqualTo(1);
    }
  }

  /** Runs the job once so that nothing is slow for being done for the first time. */
  private static void undisturbed() {
    try (Office office = Office.open().receiveSample()) {
      undisturbed(office);
    }
  }

  private static long undisturbed(Office office) {
    office.runner();
    long begun = System.nanoTime();
    assertThat(office.tryToConsolidate(true).failure()).isNull();
    return System.nanoTime() - begun;
  }

  /** Begins a run, ends sessions of it after a moment, and tells how it ended. */
  private static String cutOff(Office office, long moment, int session) throws Exception {
    office.runner();
    ExecutorService elsewhere = Executors.newSingleThreadExecutor();
    try {
      Callable<RunResult> job = () -> office.tryToConsolidate(true);
      Future<RunResult> run = elsewhere.submit(job);
      TimeUnit.NANOSECONDS.sleep(moment);
      cut(office, session);
      return String.valueOf(run.get());
    } catch (java.util.concurrent.ExecutionException e) {
      return String.valueOf(e.getCause());
    } finally {
      elsewhere.shutdown();
      // For half a second the pool hands out lost connections without looking at them; the next run
      // of an office comes later than that, and mostly in another process.
      TimeUnit.MILLISECONDS.sleep(600);
    }
  }

  /** Ends the oldest session, or the next one …; or all of them where there are not so many. */
  private static void cut(Office office, int session) {
    List<String> sessions = office.rows(SESSIONS);
    List<String> chosen =
        session < sessions.size() ? List.of(sessions.get(session)) : List.copyOf(sessions);
    chosen.forEach(pid -> office.rows("select pg_terminate_backend(?)", Integer.parseInt(pid)));
  }
}
