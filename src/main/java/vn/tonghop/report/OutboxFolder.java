package vn.tonghop.report;

import java.io.IOException;
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
    Path history = Files.createDirectories(folder.resolve("lich-su"));
    String stem = slipName.substring(0, slipName.length() - EXTENSION.length());
    String stamped = stem + "-" + STAMP.format(LocalDateTime.ofInstant(clock.instant(), ZONE));
    Path target = history.resolve(stamped + EXTENSION);
    for (int n = 2; Files.exists(target); n++) {
      target = history.resolve(stamped + "-" + n + EXTENSION);
    }
    Files.move(slip, target, StandardCopyOption.ATOMIC_MOVE);
    return true;
  }
}
