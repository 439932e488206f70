package vn.tonghop.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.aggregate.TotalsAggregation;
import vn.tonghop.database.Lanes;
import vn.tonghop.database.PublicationAxis;
import vn.tonghop.database.Queries;
import vn.tonghop.ingest.ShareIngest;
import vn.tonghop.load.ValueLoad;
import vn.tonghop.publish.OverBudget;
import vn.tonghop.publish.PublicationChecks;
import vn.tonghop.publish.PublicationSwitch;
import vn.tonghop.reconcile.Reconciliation;
import vn.tonghop.reference.ReferenceFrame;
import vn.tonghop.reference.ReferenceSync;
import vn.tonghop.register.Archive;
import vn.tonghop.register.FileKeeping;
import vn.tonghop.register.InboxRegistration;
import vn.tonghop.register.Intake;
import vn.tonghop.register.Narrowing;
import vn.tonghop.register.RefusalLog;
import vn.tonghop.register.Registered;
import vn.tonghop.register.RejectedFolder;
import vn.tonghop.words.Messages;

/**
 * What a run of a job would do now.
 *
 * <p>Nothing is estimated: the steps of a run do what they would do, one after the other in one
 * transaction that is taken back, and files go into a folder that is thrown away. The inbox and the
 * archive are read and left as they are; the communes are not told. No run is in the way, for it
 * holds the locks of one meanwhile.
 */
public final class DryRun {

  private static final String FOLDER = ".dry-run-";

  private final DataSource database;
  private final Clock clock;
  private final Path home;
  private final Path config;

  /**
   * Binds to an installation.
   *
   * @param database its database
   * @param clock tells which day it is
   * @param home its working folder
   * @param config the configuration as it is to be tried
   */
  public DryRun(DataSource database, Clock clock, Path home, Path config) {
    this.database = database;
    this.clock = clock;
    this.home = home;
    this.config = config;
  }

  /**
   * Looks ahead. Where the last run of the job did not finish, what is told is that run and what it
   * would take in on its way, as the next run would.
   *
   * @param only what the run is narrowed to
   * @throws AnotherRunInProgress when the job is running, or another job writes
   * @throws vn.tonghop.reference.ReferenceException with every mistake in the reference data
   * @throws IOException if the inbox or the archive cannot be read
   */
  public Outlook of(JobSettings job, Narrowing only, RunProgress progress) throws IOException {
    try (Connection connection = database.getConnection()) {
      Queries queries =
          new Queries(
              new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true)));
      OwnSession.require(connection, database);
      connection.setAutoCommit(false);
      announce(queries, job.name());
      try (LockWatch ignored = LockWatch.start(database, progress::waits)) {
        requireLock(queries, "job/lock_job", job.name());
        requireLock(queries, "job/lock_warehouse", job.name());
        try {
          return new Attempt(queries, connection, job, only, progress, emptyFolder()).told();
        } finally {
          deleteFolders();
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
        queries.number("job/unlock", Map.of());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("What the run would do cannot be worked out", e);
    }
  }

  /** For as long as the transaction lasts: with it the server forgets what is said here. */
  private static void announce(Queries queries, String job) {
    queries
        .sql("job/announce_forecast")
        .param("who", "dry run of %s by %s".formatted(job, ThisProcess.briefly()))
        .param("silence", Vigil.configured().silence().toMillis() + "ms")
        .query(String.class)
        .single();
  }

  private static void requireLock(Queries queries, String lock, String job) {
    if (!queries.sql(lock).param("job", job).query(Boolean.class).single()) {
      boolean ofJob = lock.endsWith("job");
      String holder =
          RunLocks.holder(queries, ofJob ? job : null)
              .map(LockHolder::told)
              .orElse("somebody who has ended since");
      throw ofJob
          ? AnotherRunInProgress.ofHolder(job, holder)
          : AnotherRunInProgress.ofAnotherJob(job, holder);
    }
  }

  private Path emptyFolder() throws IOException {
    Files.createDirectories(home);
    deleteFolders();
    return Files.createTempDirectory(home, FOLDER);
  }

  /** Also those of dry runs that were killed: there is one at a time. */
  private void deleteFolders() throws IOException {
    try (Stream<Path> all = Files.list(home)) {
      for (Path folder : all.filter(DryRun::isOwn).toList()) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
            Files.deleteIfExists(file);
          }
        }
      }
    }
  }

  private static boolean isOwn(Path folder) {
    return String.valueOf(folder.getFileName()).startsWith(FOLDER);
  }

  /** One look ahead, in the transaction of a connection. */
  private final class Attempt {
    private final Queries queries;
    private final Connection connection;
    private final JobSettings job;
    private final Narrowing only;
    private final RunProgress progress;
    private final Path folder;
    private final RunHistory history;
    private final JobBudgets budgets;
    private final long run;

    Attempt(
        Queries queries,
        Connection connection,
        JobSettings job,
        Narrowing only,
        RunProgress progress,
        Path folder) {
      this.queries = queries;
      this.connection = connection;
      this.job = job;
      this.only = only;
      this.progress = progress;
      this.folder = folder;
      this.history = new RunHistory(queries, clock, TransactionOperations.withoutTransaction());
      this.budgets = new JobBudgets(queries, TransactionOperations.withoutTransaction());
      this.run = begun();
      budgets.remember(job);
    }

    private long begun() {
      Optional<Long> unfinished =
          history.unfinished(job.name()).filter(last -> history.publication(last).isEmpty());
      if (unfinished.isPresent()) {
        history.resume(unfinished.get(), job.inbox());
        return unfinished.get();
      }
      // What it is told by belongs to a run that is later than all others, and never will have
      // been.
      long next = queries.number("job/next_run", Map.of());
      queries.update(
          "job/begin_forecast",
          Map.of("run", next, "job", job.name(), "now", OffsetDateTime.now(clock)));
      return next;
    }

    Outlook told() throws IOException, SQLException {
      RunPreparation preparation =
          new RunPreparation(
              queries, clock, config, home, TransactionOperations.withoutTransaction());
      Messages messages = preparation.messages();
      int candidate = new PublicationAxis(queries).candidate();
      ReferenceFrame frame = ReferenceFrame.of(preparation.reference(), queries);
      progress.step(StepName.REFERENCE);
      new ReferenceSync(queries).sync(frame, messages, candidate);
      Registered registered = takenIn(frame, messages);
      progress.step(StepName.RECONCILE);
      new Reconciliation(queries).reconcile(run, LocalDate.ofInstant(clock.instant(), job.zone()));
      Lanes lanes = Lanes.inTurn();
      progress.step(StepName.LOAD);
      new ValueLoad(queries, lanes).load(candidate);
      progress.step(StepName.AGGREGATE);
      new TotalsAggregation(queries, lanes).aggregate(candidate);
      progress.step(StepName.PUBLISH);
      String obstacle = null;
      PublicationSwitch publication = new PublicationSwitch(queries, clock);
      boolean published;
      try {
        published = publication.publishWithinBudget(run, candidate);
      } catch (OverBudget e) {
        obstacle = e.getMessage();
        published = publication.publish(run, candidate);
      }
      try {
        new PublicationChecks(queries).require(run, candidate);
      } catch (PublicationChecks.BrokenTruth e) {
        obstacle = e.getMessage();
      }
      RunResult result =
          new RunEnding(history, budgets).told(run, registered.seenBefore(), registered.notes());
      return new Outlook(
          result,
          obstacle,
          queries.sql("job/outlook_files").param("run", run).query(Outlook.TakenFile.class).list(),
          queries.sql("job/outlook_rows").param("run", run).query(Outlook.RefusedRow.class).list(),
          queries.sql("job/outlook_findings").param("run", run).query(Outlook.Found.class).list(),
          published ? changes(candidate) : List.of());
    }

    private Registered takenIn(ReferenceFrame frame, Messages messages)
        throws IOException, SQLException {
      FileKeeping keeping =
          new FileKeeping(
              new Archive(home.resolve("archive"), clock).before(folder.resolve("archive")),
              new RejectedFolder(folder.resolve("rejected")),
              folder.resolve("leaving"),
              new RefusalLog(queries, messages));
      progress.step(StepName.REGISTER);
      Registered registered =
          new InboxRegistration(queries, keeping, clock)
              .register(
                  new Intake(run, job.inbox(), false, frame, 1, only),
                  (done, total) -> progress.counts(done, total, "files"));
      progress.step(StepName.INGEST);
      try (ShareIngest ingest = new ShareIngest(queries, keeping, frame, run, 0)) {
        long rows = 0;
        ShareIngest.Chunk chunk;
        do {
          chunk = ingest.stageNext(connection);
          rows += chunk.rows();
          progress.counts(rows, 0, "rows");
        } while (chunk.more());
      }
      ShareIngest.requireAllRead(queries, run);
      return registered;
    }

    private List<Outlook.Changed> changes(int candidate) {
      boolean all = queries.number("reference/count_changes", Map.of("candidate", candidate)) > 0;
      List<Outlook.Changed> changes = new ArrayList<>();
      for (String period :
          queries.sql("job/outlook_periods").param("all", all).query(String.class).list()) {
        progress.step("totals of " + period);
        changes.addAll(
            queries
                .sql("job/outlook_totals")
                .param("publication", candidate)
                .param("period", period)
                .query(Outlook.Changed.class)
                .list());
      }
      return changes;
    }
  }
}
