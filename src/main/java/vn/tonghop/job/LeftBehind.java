package vn.tonghop.job;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.intake.Inventory;
import vn.tonghop.intake.SettledInbox;

/** What a run leaves in the inbox: files that could not be read, and files still being written. */
record LeftBehind(SettledInbox.Settled settled) {

  private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);
  private static final int NAMES_TOLD = 5;

  /** Tells the log all of it and the run's own account how much it was. */
  void tell(RunState state) {
    List<Inventory.Unreadable> unreadable = settled.inventory().unreadable();
    unreadable.forEach(file -> LOG.warn("{} cannot be read: {}", name(file), file.reason()));
    if (!unreadable.isEmpty()) {
      state.note(
          "%s could not be read and %s left: %s."
              .formatted(
                  files(unreadable.size()),
                  unreadable.size() == 1 ? "was" : "were",
                  some(unreadable.stream().map(LeftBehind::name).toList())));
    }
    List<String> stillWritten = settled.stillWritten();
    stillWritten.forEach(name -> LOG.warn("{} is still being written and waits", name));
    if (!stillWritten.isEmpty()) {
      state.note(
          "%s still being written %s left in the inbox."
              .formatted(files(stillWritten.size()), stillWritten.size() == 1 ? "was" : "were"));
    }
  }

  private static String name(Inventory.Unreadable file) {
    return file.name().isEmpty() ? "the inbox itself" : file.name().replaceAll("\\p{Cntrl}", "?");
  }

  private static String files(int count) {
    return count == 1 ? "1 file" : count + " files";
  }

  private static String some(List<String> names) {
    String first = names.stream().limit(NAMES_TOLD).collect(Collectors.joining(", "));
    return names.size() > NAMES_TOLD ? first + ", …" : first;
  }
}
