package vn.tonghop.job;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.step.Step;
import vn.tonghop.aggregate.TotalsAggregation;
import vn.tonghop.database.Queries;
import vn.tonghop.ingest.ShareIngest;
import vn.tonghop.ingest.WholeFileRefusal;
import vn.tonghop.load.ValueLoad;
import vn.tonghop.publish.PublicationChecks;
import vn.tonghop.publish.PublicationSwitch;
import vn.tonghop.reconcile.Reconciliation;
import vn.tonghop.reference.ReferenceSync;
import vn.tonghop.register.Archive;
import vn.tonghop.register.FileKeeping;
import vn.tonghop.register.InboxRegistration;
import vn.tonghop.register.Intake;
import vn.tonghop.register.RefusalLog;
import vn.tonghop.register.RejectedFolder;
import vn.tonghop.report.CommuneFeedback;
import vn.tonghop.words.Messages;

/**
 * The eight steps in their order, put together anew for each execution of a run. One that takes
 * nothing in has six.
 */
final class ConsolidationJob {

  static final String NAME = "consolidation";

  /** Files are read by as many workers as there are processors; each has a database connection. */
  private static final int SHARES =
      Math.max(2, Math.min(6, Runtime.getRuntime().availableProcessors()));

  private static final Logger LOG = LoggerFactory.getLogger(ConsolidationJob.class);

  private final StepSource source;
  private final Queries queries;
  private final DataSource database;
  private final Path home;
  private final Clock clock;

  ConsolidationJob(
      StepSource source, Queries queries, DataSource database, Path home, Clock clock) {
    this.source = source;
    this.queries = queries;
    this.database = database;
    this.home = home;
    this.clock = clock;
  }

  /** The whole job. */
  Job of(Run run) {
    FileKeeping keeping = keeping(run.messages());
    BatchSteps steps = source.of(run.progress(), run.guard());
    int candidate = run.candidate();
    SimpleJobBuilder job =
        steps
            .job(NAME)
            .start(
                steps.single(
                    StepName.REFERENCE,
                    () -> new ReferenceSync(queries).sync(run.frame(), run.messages(), candidate)));
    Path inbox = run.inbox();
    if (inbox != null) {
      job.next(register(run, inbox, steps, keeping)).next(ingest(run, steps, keeping));
    }
    return job.next(
            steps.single(
                StepName.RECONCILE,
                () -> {
                  ShareIngest.requireAllRead(queries, run.id());
                  new Reconciliation(queries).reconcile(run.id(), run.today());
                }))
        .next(
            steps.single(
                StepName.LOAD, () -> new ValueLoad(queries, steps.lanes()).load(candidate)))
        .next(
            steps.single(
                StepName.AGGREGATE,
                () -> new TotalsAggregation(queries, steps.lanes()).aggregate(candidate)))
        .next(
            steps.single(
                StepName.PUBLISH,
                () -> {
                  new PublicationSwitch(queries, clock).publishWithinBudget(run.id(), candidate);
                  new PublicationChecks(queries).require(run.id(), candidate);
                }))
        .next(report(run.id(), run.guard(), steps, run.messages()))
        .build();
  }

  /** What is left to do for a run whose figures are out: the communes are to be told. */
  Job ofPublished(RunRequest request, Messages messages) {
    BatchSteps steps = source.of(request.progress(), request.guard());
    return steps.job(NAME).start(report(request.runId(), request.guard(), steps, messages)).build();
  }

  /** How a run refuses a file that one of its steps stumbles over. */
  WholeFileRefusal refusal(long runId, Messages messages) {
    return new WholeFileRefusal(runId, queries, keeping(messages));
  }

  private FileKeeping keeping(Messages messages) {
    return new FileKeeping(
        new Archive(home.resolve("archive"), clock),
        new RejectedFolder(home.resolve("rejected")),
        home.resolve("leaving"),
        new RefusalLog(queries, messages));
  }

  private Step register(Run run, Path inbox, BatchSteps steps, FileKeeping keeping) {
    Intake intake = new Intake(run.id(), inbox, run.ownInbox(), run.frame(), SHARES, run.only());
    return steps.step(
        StepName.REGISTER,
        new RegisterTasklet(
            new InboxRegistration(queries, keeping, clock), intake, run.progress(), run.guard()));
  }

  private Step ingest(Run run, BatchSteps steps, FileKeeping keeping) {
    return steps.inShares(
        StepName.INGEST,
        SHARES,
        new IngestShareTasklet(
            database,
            share -> new ShareIngest(queries, keeping, run.frame(), run.id(), share),
            run.progress()));
  }

  private Step report(long runId, RunGuard guard, BatchSteps steps, Messages messages) {
    CommuneFeedback feedback =
        new CommuneFeedback(queries, messages, home.resolve("outbox"), clock, guard::checkAtTimes);
    return steps.single(
        StepName.REPORT,
        () -> {
          CommuneFeedback.Written written = feedback.write(runId);
          LOG.info(
              "{} slips written, {} settled, {} summaries",
              written.slips(),
              written.retired(),
              written.summaries());
        });
  }
}
