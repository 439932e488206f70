package vn.tonghop.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.words.ShownText;

/** What a run says of files that it leaves in the inbox; the log gets all of their names. */
final class LeftBehind {

  private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);
  private static final int NAMES_TOLD = 5;

  private LeftBehind() {}

  /** Notes of files that could not be looked into, and of files still being written. */
  static List<String> notes(SettledInbox.Settled settled) {
    List<String> notes = new ArrayList<>();
    List<Inventory.Unreadable> unreadable = settled.inventory().unreadable();
    unreadable.forEach(file -> LOG.warn("{} cannot be read: {}", name(file), file.reason()));
    if (!unreadable.isEmpty()) {
      notes.add(
          "%s could not be read and %s left: %s."
              .formatted(
                  files(unreadable.size()),
                  unreadable.size() == 1 ? "was" : "were",
                  some(unreadable.stream().map(LeftBehind::name).toList())));
    }
    List<String> stillWritten = settled.stillWritten();
    stillWritten.forEach(name -> LOG.warn("{} is still being written and waits", name));
    if (!stillWritten.isEmpty()) {
      notes.add(
          "%s still being written %s left in the inbox."
              .formatted(files(stillWritten.size()), stillWritten.size() == 1 ? "was" : "were"));
    }
    return notes;
  }

  /**
   * Notes of files that were not there as they had been found.
   *
   * @param results what became of each of {@code files}
   */
  static List<String> notesOfUntaken(List<InboxFile> files, List<FileRegister.Result> results) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (results.get(i) == FileRegister.Result.LEFT) {
        left.add(files.get(i).name());
      }
    }
    left.forEach(name -> LOG.warn("{} changed, or could not be read, and waits", name));
    return left.isEmpty()
        ? List.of()
        : List.of(
            "%s changed when %s turn came, or could not be read, and %s left: %s."
                .formatted(
                    files(left.size()),
                    left.size() == 1 ? "its" : "their",
                    left.size() == 1 ? "was" : "were",
                    some(left)));
  }

  /**
   * Notes of files that were sent again though they are withdrawn.
   *
   * @param withdrawn the action that withdrew each
   */
  static List<String> notesOfWithdrawn(Map<String, Long> withdrawn) {
    withdrawn.forEach((name, action) -> LOG.warn("{} is withdrawn by action {}", name, action));
    List<String> notes = new ArrayList<>();
    withdrawn.entrySet().stream()
        .limit(NAMES_TOLD)
        .map(
            file ->
                "%s changes nothing, for action %d withdrew it. To let it count again: tonghop undo %d"
                    .formatted(ShownText.of(file.getKey()), file.getValue(), file.getValue()))
        .forEach(notes::add);
    if (withdrawn.size() > NAMES_TOLD) {
      notes.add(
          "So do %s more; tonghop actions names all."
              .formatted(files(withdrawn.size() - NAMES_TOLD)));
    }
    return notes;
  }

  /** Notes of files that are archived but still stand in the job's own inbox. */
  static List<String> notesOfUncleared(List<String> names) {
    return names.isEmpty()
        ? List.of()
        : List.of(
            "%s archived, but could not leave the inbox: %s."
                .formatted(
                    files(names.size()) + (names.size() == 1 ? " is" : " are"), some(names)));
  }

  private static String name(Inventory.Unreadable file) {
    return ShownText.of(file.name());
  }

  private static String files(int count) {
    return count == 1 ? "1 file" : count + " files";
  }

  private static String some(List<String> names) {
    String first =
        names.stream().limit(NAMES_TOLD).map(ShownText::of).collect(Collectors.joining(", "));
    return names.size() > NAMES_TOLD ? first + ", …" : first;
  }
}
