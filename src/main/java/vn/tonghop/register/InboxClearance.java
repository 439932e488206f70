package vn.tonghop.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a file in the inbox once it is recorded: a job's own inbox is emptied, any other
 * is left as it is. Refused files stand in the rejected folder either way, as copies, for somebody
 * may still be writing them.
 */
final class InboxClearance {

  private static final Logger LOG = LoggerFactory.getLogger(InboxClearance.class);

  private final @Nullable Departures departures;
  private final RejectedFolder rejectedFolder;
  private final List<String> notCleared = new ArrayList<>();

  /**
   * Prepares the clearing of one inbox.
   *
   * @param departures the way out of the job's own inbox; null for one that is left as it is
   * @param rejectedFolder where refused files go
   */
  InboxClearance(@Nullable Departures departures, RejectedFolder rejectedFolder) {
    this.departures = departures;
    this.rejectedFolder = rejectedFolder;
  }

  /**
   * Clears files away.
   *
   * @param results what became of each of {@code files}
   * @param leave is asked before each file; throws where nothing may be moved any more
   * @return notes of those that could not be cleared away
   */
  List<String> clear(List<InboxFile> files, List<FileRegister.Result> results, Runnable leave) {
    for (int i = 0; i < files.size(); i++) {
      leave.run();
      clear(files.get(i), results.get(i));
    }
    return LeftBehind.notesOfUncleared(notCleared);
  }

  private void clear(InboxFile file, FileRegister.Result result) {
    if (result == FileRegister.Result.LEFT) {
      return;
    }
    boolean refused = result == FileRegister.Result.REFUSED;
    try {
      if (departures == null) {
        if (refused) {
          rejectedFolder.copy(file.path(), file.name());
        }
      } else if (!file.isAsItWasSeen()) {
        // Its sender has put another in its place meanwhile; that one waits for the next run.
        LOG.info("{} has changed since it was archived and stays", file.name());
      } else {
        if (refused || result == FileRegister.Result.REFUSED_BEFORE) {
          rejectedFolder.copy(file.path(), file.name());
        }
        Path now = departures.setAside(file);
        LOG.debug("{} is now {}", file.name(), now);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} could not be cleared away", file.name(), e);
      notCleared.add(file.name());
    }
  }
}
