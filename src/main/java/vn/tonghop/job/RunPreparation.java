package vn.tonghop.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.database.PublicationAxis;
import vn.tonghop.database.Queries;
import vn.tonghop.reference.ReferenceData;
import vn.tonghop.reference.ReferenceException;
import vn.tonghop.reference.ReferenceFrame;
import vn.tonghop.reference.ReferenceLoader;
import vn.tonghop.register.Archive;
import vn.tonghop.register.ConfigurationArchive;
import vn.tonghop.words.Messages;
import vn.tonghop.words.MessagesException;

/**
 * Settles what an execution of a run goes by. A restart settles it anew: the configuration may have
 * been mended since, and what was laid down of the old one is taken back by the steps.
 */
final class RunPreparation {

  private final Queries queries;
  private final Clock clock;
  private final Path config;
  private final ConfigurationArchive configurations;
  private final TransactionOperations transaction;

  /**
   * Binds to an installation.
   *
   * @param transaction what is written goes by the claim of the process on its job
   */
  RunPreparation(
      Queries queries, Clock clock, Path config, Path home, TransactionOperations transaction) {
    this.transaction = transaction;
    this.queries = queries;
    this.clock = clock;
    this.config = config;
    this.configurations = new ConfigurationArchive(new Archive(home.resolve("archive"), clock));
  }

  /**
   * Reads the configuration, and keeps it as it was read.
   *
   * @throws ReferenceException with every mistake in the reference data; where the sentences have
   *     some too, an exception with all
   */
  Run prepare(RunRequest request) {
    String kept = kept();
    ReferenceData reference = reference();
    Messages messages = messages();
    if (!kept.equals(kept())) {
      throw new IllegalStateException(
          "The configuration in " + config + " was changed while it was read; run again.");
    }
    transaction.executeWithoutResult(
        status ->
            queries.update(
                "job/remember_configuration",
                Map.of("run", request.runId(), "configuration", kept)));
    return new Run(
        request.runId(),
        request.inbox(),
        request.ownInbox(),
        request.only(),
        new PublicationAxis(queries).candidate(),
        LocalDate.ofInstant(clock.instant(), request.zone()),
        ReferenceFrame.of(reference, queries),
        messages,
        request.progress(),
        request.guard());
  }

  private String kept() {
    try {
      return configurations.keep(config);
    } catch (IOException e) {
      throw new UncheckedIOException("The configuration cannot be kept: " + e.getMessage(), e);
    }
  }

  /** Reads the reference data: whoever mends one file after the other hears of all at once. */
  ReferenceData reference() {
    try {
      return ReferenceLoader.load(config);
    } catch (ReferenceException e) {
      try {
        messages();
      } catch (MessagesException too) {
        throw new IllegalStateException(e.getMessage() + "\n" + too.getMessage());
      }
      throw e;
    }
  }

  /** Reads the sentences, which are all that the notes to communes need of the configuration. */
  Messages messages() {
    return Messages.load(config);
  }
}
