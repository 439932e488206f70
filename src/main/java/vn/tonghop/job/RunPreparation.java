package vn.tonghop.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import vn.tonghop.database.PublicationAxis;
import vn.tonghop.database.Queries;
import vn.tonghop.reference.ReferenceData;
import vn.tonghop.reference.ReferenceFrame;
import vn.tonghop.reference.ReferenceLoader;
import vn.tonghop.words.Messages;

/**
 * Settles what an execution of a run goes by. A restart settles it anew: the configuration may have
 * been mended since, and what was laid down of the old one is taken back by the steps.
 */
final class RunPreparation {

  private final Queries queries;
  private final Clock clock;
  private final Path config;

  RunPreparation(Queries queries, Clock clock, Path config) {
    this.queries = queries;
    this.clock = clock;
    this.config = config;
  }

  /**
   * Reads the configuration.
   *
   * @throws vn.tonghop.reference.ReferenceException with every mistake in the reference data
   */
  Run prepare(RunRequest request) {
    ReferenceData reference = ReferenceLoader.load(config);
    return new Run(
        request.runId(),
        request.inbox(),
        request.ownInbox(),
        new PublicationAxis(queries).candidate(),
        LocalDate.ofInstant(clock.instant(), request.zone()),
        ReferenceFrame.of(reference, queries),
        messages(),
        request.progress(),
        request.guard());
  }

  /** Reads the sentences, which are all that the notes to communes need of the configuration. */
  Messages messages() {
    return Messages.load(config);
  }
}
