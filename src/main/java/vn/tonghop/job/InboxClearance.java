package vn.tonghop.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.tonghop.intake.FileRegister;
import vn.tonghop.intake.InboxFile;
import vn.tonghop.intake.RejectedFolder;

/**
 * What becomes of a file in the inbox once it is recorded: a job's own inbox is emptied, any other
 * is left as it is. Refused files stand in the rejected folder either way.
 */
final class InboxClearance {

  private static final Logger LOG = LoggerFactory.getLogger(InboxClearance.class);

  private final boolean ownInbox;
  private final RejectedFolder rejectedFolder;

  InboxClearance(boolean ownInbox, RejectedFolder rejectedFolder) {
    this.ownInbox = ownInbox;
    this.rejectedFolder = rejectedFolder;
  }

  /**
   * Clears the file away when the present transaction has committed. If the process dies in
   * between, the next run finds the file again, knows it, and clears it away.
   */
  void afterCommit(InboxFile file, FileRegister.Result result) {
    if (result == FileRegister.Result.UNREADABLE) {
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            clear(file, result);
          }
        });
  }

  private void clear(InboxFile file, FileRegister.Result result) {
    boolean refused = result == FileRegister.Result.REFUSED;
    try {
      if (ownInbox && refused) {
        rejectedFolder.move(file.path(), file.name());
      } else if (ownInbox) {
        Files.deleteIfExists(file.path());
      } else if (refused) {
        rejectedFolder.copy(file.path(), file.name());
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("{} could not be cleared away: {}", file.name(), e.getMessage());
    }
  }
}
