package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;
import vn.tonghop.Office;
import vn.tonghop.TestDatabase;
import vn.tonghop.operate.TypedCommand;
import vn.tonghop.register.Narrowing;

/** An administrator has locked a table in another tool and gone for lunch. */
@Timeout(120)
class WaitingRunTest {
  private static final String DRY_RUNS =
      """
      select pid from pg_stat_activity
      where datname = current_database() and application_name like '%dry run of%'
      """;

  @Test
  void aRunThatWaitsForALockSaysWhoseItIsWhereverOneLooks() throws Exception {
    try (Office office = Office.open();
        Connection away = office.database().dataSource().getConnection();
        Statement tool = away.createStatement()) {
      office.receiveSample().runner();
      // Once the schema is known to be up to date, looking takes no locks.
      TypedCommand.of(office, "runs");
      tool.execute("set application_name = 'a desktop tool'");
      away.setAutoCommit(false);
      tool.execute("lock table ops.submission");
      Listener listener = new Listener();
      ListAppender<ILoggingEvent> logged = new ListAppender<>();
      logged.start();
      ((Logger) LoggerFactory.getLogger(LockWatch.class)).addAppender(logged);

      CompletableFuture<RunResult> run =
          CompletableFuture.supplyAsync(
              () -> office.runner().run(office.settings(false), listener));
      String told = listener.hears();
      String shown = TypedCommand.of(office, "show", "1").out();
      away.rollback();

      assertThat(told)
          .startsWith("user " + office.database().username() + " (process ")
          .contains(" of the server, a desktop tool), who keeps ops.submission locked")
          .containsPattern("open since before 20[0-9-]+T[0-9:]+Z")
          .contains("select pg_terminate_backend(");
      assertThat(shown)
          .containsPattern("waits_for +user ")
          .contains("a desktop tool), who keeps ops.submission locked");
      assertThat(run.get().publication()).isEqualTo(1);
      assertThat(logged.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .anyMatch(line -> line.startsWith("waits for user "))
          .anyMatch(line -> line.startsWith("waits no longer for process "));
      assertThat(listener.heard).isEmpty();
      assertThat(TypedCommand.of(office, "show", "1").out()).doesNotContain("waits_for");
    }
  }

  @Test
  void whoeverFindsALockTakenByADryRunIsToldWhose() throws Exception {
    try (Office office = Office.open();
        Connection away = office.database().dataSource().getConnection();
        Statement tool = away.createStatement()) {
      office.receiveSample().runner();
      Files.createDirectories(office.home());
      TypedCommand.thatRuns(office, "runs");
      tool.execute("set application_name = 'a desktop tool'");
      away.setAutoCommit(false);
      tool.execute("lock table ops.submission");
      Listener listener = new Listener();
      CompletableFuture<Outlook> outlook = dryRun(office, listener);
      assertThat(listener.hears()).contains("ops.submission");
      String inbox = office.inbox().toString();
      TypedCommand run = TypedCommand.thatRuns(office, "run", "demo", "--inbox", inbox);
      TypedCommand again =
          TypedCommand.thatRuns(office, "run", "nightly", "--dry-run", "--inbox", inbox);
      away.rollback();

      String by =
          "dry run of demo by %s, process %d"
              .formatted(System.getProperty("user.name"), ProcessHandle.current().pid());
      assertThat(run.err())
          .startsWith("tonghop: Another run of the job demo is in progress: user ")
          .contains(by)
          .containsPattern(", since 20[0-9-]+T[0-9:]+Z");
      assertThat(run.exitCode()).isEqualTo(4);
      assertThat(again.err())
          .startsWith("tonghop: What nightly would do cannot be told while somebody else writes: ")
          .contains(by);
      assertThat(again.exitCode()).isEqualTo(4);
      assertThat(outlook.get().result().publication()).isEqualTo(1);
    }
  }

  @Test
  void aDryRunThatIsPutToSleepKeepsNobodyWaiting() throws Exception {
    System.setProperty("tonghop.run.silence-seconds", "1");
    try (Office office = Office.open()) {
      office.receiveSample().runner();
      Files.createDirectories(office.home());
      Sleeper sleeper = new Sleeper();
      CompletableFuture<Outlook> asleep = dryRun(office, sleeper);
      assertThat(sleeper.sleeps.await(60, TimeUnit.SECONDS)).isTrue();
      while (!office.rows(DRY_RUNS).isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(50);
      }

      assertThat(office.consolidate().publication()).isEqualTo(1);

      sleeper.wakes.countDown();
      assertThat(asleep).failsWithin(60, TimeUnit.SECONDS);
      assertThat(office.rows("select publication from mart.publication")).containsExactly("1");
    } finally {
      System.clearProperty("tonghop.run.silence-seconds");
    }
  }

  private static CompletableFuture<Outlook> dryRun(Office office, RunProgress progress) {
    PGSimpleDataSource program = new PGSimpleDataSource();
    program.setUrl(office.database().url());
    program.setUser(TestDatabase.LOADER);
    program.setPassword(TestDatabase.LOADER_PASSWORD);
    program.setApplicationName("tonghop");
    DryRun dryRun = new DryRun(program, office.clock(), office.home(), office.config());
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return dryRun.of(office.settings(false), Narrowing.NONE, progress);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Hears whom a run waits for. */
  private static class Listener implements RunProgress {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    String hears() throws InterruptedException {
      String whom = heard.poll(60, TimeUnit.SECONDS);
      assertThat(whom).as("whom it waits for").isNotNull();
      return String.valueOf(whom);
    }

    @Override
    public void waits(String whom) {
      heard.add(whom);
    }

    @Override
    public void step(String name) {}

    @Override
    public void counts(long done, long total, String unit) {}
  }

  /** Falls asleep between two of its statements, as Ctrl-Z leaves it. */
  private static final class Sleeper extends Listener {
    private final CountDownLatch sleeps = new CountDownLatch(1);
    private final CountDownLatch wakes = new CountDownLatch(1);

    @Override
    public void step(String name) {
      if (name.equals(StepName.LOAD)) {
        sleeps.countDown();
        try {
          assertThat(wakes.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
