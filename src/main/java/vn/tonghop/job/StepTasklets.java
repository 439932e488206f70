package vn.tonghop.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.tonghop.aggregate.TotalsAggregation;
import vn.tonghop.database.Queries;
import vn.tonghop.ingest.IngestContext;
import vn.tonghop.load.ValueLoad;
import vn.tonghop.publish.PublicationSwitch;
import vn.tonghop.reconcile.Reconciliation;
import vn.tonghop.reference.ReferenceData;
import vn.tonghop.reference.ReferenceLoader;
import vn.tonghop.reference.ReferenceSync;
import vn.tonghop.reference.SurrogateKeys;
import vn.tonghop.register.Archive;
import vn.tonghop.register.FileRegister;
import vn.tonghop.register.FileShares;
import vn.tonghop.register.InboxClearance;
import vn.tonghop.register.InboxFile;
import vn.tonghop.register.Inventory;
import vn.tonghop.register.LeftBehind;
import vn.tonghop.register.RefusalLog;
import vn.tonghop.register.RejectedFolder;
import vn.tonghop.register.SettledInbox;
import vn.tonghop.report.CommuneFeedback;
import vn.tonghop.words.Messages;

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

  RepeatStatus reference(StepContribution contribution, ChunkContext context) {
    begin(StepName.REFERENCE);
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
    new LeftBehind(settled).tell(state::note);
    FileRegister register = register(run);
    List<InboxFile> files = new ArrayList<>(inventory.files());
    files.sort(Comparator.comparing(InboxFile::lastModified).thenComparing(InboxFile::name));
    List<FileRegister.Result> all = new ArrayList<>();
    for (int from = 0; from < files.size(); from += FILES_AT_A_TIME) {
      List<InboxFile> some = files.subList(from, Math.min(files.size(), from + FILES_AT_A_TIME));
      all.addAll(register.register(some));
      run.progress().counts(from + (long) some.size(), files.size(), "files");
    }
    LeftBehind.tellOfUntaken(files, all, state::note);
    new InboxClearance(run.ownInbox(), rejectedFolder).afterCommit(files, all, state::note);
    state.setSeenBefore(
        Collections.frequency(all, FileRegister.Result.SEEN_BEFORE)
            + Collections.frequency(all, FileRegister.Result.REFUSED_BEFORE));
    new FileShares(queries).assign(run.id(), ConsolidationJob.SHARES);
    rowsStaged.set(0);
    begin(StepName.INGEST);
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
