package vn.tonghop.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.tonghop.intake.Archive;
import vn.tonghop.intake.FileRegister;
import vn.tonghop.intake.InboxFile;
import vn.tonghop.intake.Inventory;
import vn.tonghop.intake.RefusalLog;
import vn.tonghop.intake.RejectedFolder;
import vn.tonghop.intake.SettledInbox;
import vn.tonghop.normalize.IngestContext;
import vn.tonghop.reconcile.Reconciliation;
import vn.tonghop.reference.Messages;
import vn.tonghop.reference.Queries;
import vn.tonghop.reference.ReferenceData;
import vn.tonghop.reference.ReferenceLoader;
import vn.tonghop.reference.ReferenceSync;
import vn.tonghop.reference.SurrogateKeys;
import vn.tonghop.report.CommuneFeedback;
import vn.tonghop.warehouse.PublicationSwitch;
import vn.tonghop.warehouse.TotalsAggregation;
import vn.tonghop.warehouse.ValueLoad;

/** The body of each step: it calls the package that does the work and says how far it is. */
final class StepTasklets {

  private static final Logger LOG = LoggerFactory.getLogger(StepTasklets.class);

  private static final int FILES_AT_A_TIME = 1000;

  private final Queries queries;
  private final RunState state;
  private final Path config;
  private final Archive archive;
  private final RejectedFolder rejectedFolder;
  private final Path outbox;
  private final Clock clock;
  private final SettledInbox settledInbox;
  private final AtomicLong rowsStaged = new AtomicLong();

  StepTasklets(
      Queries queries,
      RunState state,
      Path home,
      Path config,
      Clock clock,
      SettledInbox settledInbox) {
    this.queries = queries;
    this.state = state;
    this.config = config;
    this.outbox = home.resolve("outbox");
    this.clock = clock;
    this.settledInbox = settledInbox;
    this.archive = new Archive(home.resolve("archive"));
    this.rejectedFolder = new RejectedFolder(home.resolve("rejected"));
  }

  /** The step, but not once more for a run whose figures are out: they are one publication. */
  Tasklet unlessPublished(Tasklet step) {
    return (contribution, context) ->
        isPublished() ? RepeatStatus.FINISHED : step.execute(contribution, context);
  }

  boolean isPublished() {
    return state.run().isPublished();
  }

  RepeatStatus syncReference(StepContribution contribution, ChunkContext context) {
    begin(StepName.SYNC_REFERENCE);
    ReferenceData reference = ReferenceLoader.load(config);
    ReferenceSync sync = new ReferenceSync(queries);
    sync.syncMessages(Messages.load(config));
    state.setReference(reference, sync.sync(reference));
    return RepeatStatus.FINISHED;
  }

  RepeatStatus register(StepContribution contribution, ChunkContext context) throws IOException {
    begin(StepName.REGISTER);
    RunState.Run run = state.run();
    SettledInbox.Settled settled = settledInbox.scan(run.inbox());
    Inventory inventory = settled.inventory();
    new LeftBehind(settled).tell(state);
    FileRegister register = register(run);
    List<InboxFile> files = new ArrayList<>(inventory.files());
    files.sort(Comparator.comparing(InboxFile::lastModified).thenComparing(InboxFile::name));
    List<FileRegister.Result> all = new ArrayList<>();
    for (int from = 0; from < files.size(); from += FILES_AT_A_TIME) {
      List<InboxFile> some = files.subList(from, Math.min(files.size(), from + FILES_AT_A_TIME));
      all.addAll(register.register(some));
      run.progress().counts(from + (long) some.size(), files.size(), "files");
    }
    LeftBehind.tellOfUntaken(files, all, state);
    new InboxClearance(run.ownInbox(), rejectedFolder).afterCommit(files, all, state);
    state.setSeenBefore(
        Collections.frequency(all, FileRegister.Result.SEEN_BEFORE)
            + Collections.frequency(all, FileRegister.Result.REFUSED_BEFORE));
    assignShares(run.id());
    return RepeatStatus.FINISHED;
  }

  private FileRegister register(RunState.Run run) {
    RunState.Reference reference = state.reference();
    return new FileRegister(
        queries,
        reference.data(),
        reference.digest(),
        SurrogateKeys.load(queries),
        archive,
        new RefusalLog(queries, Messages.load(config)),
        run.id());
  }

  /** Gives each worker about as many bytes as the others, the largest files first. */
  private void assignShares(long runId) {
    record Unread(int file, long size) {}
    List<Unread> files =
        new ArrayList<>(
            queries.list(
                "register/unread",
                Map.of("run", runId),
                (row, line) -> new Unread(row.getInt("file_id"), row.getLong("size_bytes"))));
    files.sort(Comparator.comparingLong(Unread::size).reversed());
    long[] load = new long[ConsolidationJob.SHARES];
    List<List<Integer>> shares = new ArrayList<>();
    Arrays.stream(load).forEach(none -> shares.add(new ArrayList<>()));
    for (Unread file : files) {
      int lightest = 0;
      for (int share = 1; share < load.length; share++) {
        lightest = load[share] < load[lightest] ? share : lightest;
      }
      load[lightest] += file.size() + 1;
      shares.get(lightest).add(file.file());
    }
    for (int share = 0; share < shares.size(); share++) {
      if (!shares.get(share).isEmpty()) {
        queries.update("register/assign_share", Map.of("share", share, "files", shares.get(share)));
      }
    }
    rowsStaged.set(0);
    begin(StepName.INGEST);
  }

  /** What the reading of a share needs; a new one for each share. */
  IngestContext ingestContext() {
    return new IngestContext(
        state.run().id(),
        queries,
        state.reference().data(),
        SurrogateKeys.load(queries),
        archive,
        rejectedFolder,
        new RefusalLog(queries, Messages.load(config)));
  }

  void staged(int files, int rows) {
    LOG.debug("{} files ended, {} rows staged", files, rows);
    state.run().progress().counts(rowsStaged.addAndGet(rows), 0, "rows");
  }

  RepeatStatus reconcile(StepContribution contribution, ChunkContext context) {
    begin(StepName.RECONCILE);
    Reconciliation reconciliation = new Reconciliation(queries);
    reconciliation.settleSubmissions();
    reconciliation.findAndRecord(state.run().id());
    return RepeatStatus.FINISHED;
  }

  RepeatStatus load(StepContribution contribution, ChunkContext context) {
    begin(StepName.LOAD);
    new ValueLoad(queries).load();
    return RepeatStatus.FINISHED;
  }

  RepeatStatus aggregate(StepContribution contribution, ChunkContext context) {
    begin(StepName.AGGREGATE);
    new TotalsAggregation(queries).aggregate();
    return RepeatStatus.FINISHED;
  }

  RepeatStatus publish(StepContribution contribution, ChunkContext context) {
    begin(StepName.PUBLISH);
    state.setPublished(new PublicationSwitch(queries).publish(state.run().id()).orElse(null));
    return RepeatStatus.FINISHED;
  }

  RepeatStatus report(StepContribution contribution, ChunkContext context) throws IOException {
    begin(StepName.REPORT);
    CommuneFeedback feedback = new CommuneFeedback(queries, Messages.load(config), outbox, clock);
    CommuneFeedback.Written written = feedback.write(state.run().id());
    LOG.info(
        "{} slips written, {} settled, {} summaries",
        written.slips(),
        written.retired(),
        written.summaries());
    return RepeatStatus.FINISHED;
  }

  private void begin(String step) {
    LOG.info("step {}", step);
    state.run().progress().step(step);
  }
}
