package vn.tonghop.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The part of the outbox that is one commune's and one period's. */
final class OutboxFolder {

  /** Communes and district read the clock in one zone, wherever the machine stands. */
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final String HISTORY = "lich-su";
  private static final String SLIP = ".phanhoi";
  private static final String EXTENSION = ".csv";
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Path folder;
  private final Clock clock;

  OutboxFolder(Path outbox, String period, String commune, Clock clock) {
    this.folder = outbox.resolve(OutboxName.of(period)).resolve(OutboxName.of(commune));
    this.clock = clock;
  }

  /**
   * Name of the slip for a file.
   *
   * @param number above 1 where an earlier file from elsewhere has the same name
   */
  static String slipName(String fileName, long number) {
    String name = OutboxName.ofFile(fileName);
    return name + (number > 1 ? " (" + number + ")" : "") + SLIP + EXTENSION;
  }

  /** Begins a file; it stands there when it is {@linkplain FeedbackFile#finish finished}. */
  FeedbackFile begin(String name) throws IOException {
    Files.createDirectories(folder);
    return new FeedbackFile(folder.resolve(name), folder.resolve("." + name + ".part"));
  }

  /**
   * Puts a finished slip in its place. One of the same name that says something else, and is about
   * an earlier file, goes to the history first.
   *
   * @param replaces whether an earlier file would have a slip of this name
   */
  void place(FeedbackFile slip, boolean replaces) throws IOException {
    Path place = slip.place();
    if (replaces && Files.exists(place) && Files.mismatch(place, slip.part()) >= 0) {
      retire(String.valueOf(place.getFileName()));
    }
    slip.finish();
  }

  /**
   * Moves a slip that is no longer true into the history.
   *
   * @return whether there was one
   */
  boolean retire(String slipName) throws IOException {
    Path slip = folder.resolve(slipName);
    if (!Files.isRegularFile(slip)) {
      return false;
    }
    Files.move(slip, placeInHistory(slipName), StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  /**
   * Puts a finished slip into the history at once. Doing it again changes nothing.
   *
   * @return false when one that says the same is there already
   */
  boolean file(FeedbackFile slip) throws IOException {
    String name = String.valueOf(slip.place().getFileName());
    Path place = placeInHistory(name);
    try (DirectoryStream<Path> history =
        Files.newDirectoryStream(
            folder.resolve(HISTORY),
            kept -> String.valueOf(kept.getFileName()).startsWith(stem(name) + "-"))) {
      for (Path kept : history) {
        if (Files.mismatch(kept, slip.part()) < 0) {
          slip.close();
          return false;
        }
      }
    }
    Files.move(slip.part(), place, StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  private Path placeInHistory(String slipName) throws IOException {
    Path history = Files.createDirectories(folder.resolve(HISTORY));
    String stamped =
        stem(slipName) + "-" + STAMP.format(LocalDateTime.ofInstant(clock.instant(), ZONE));
    Path place = history.resolve(stamped + EXTENSION);
    for (int n = 2; Files.exists(place); n++) {
      place = history.resolve(stamped + "-" + n + EXTENSION);
    }
    return place;
  }

  private static String stem(String slipName) {
    return slipName.substring(0, slipName.length() - EXTENSION.length());
  }
}
