package vn.tonghop.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way out of an inbox. A file that leaves is set aside, where whoever still has it open goes on
 * writing it, and is deleted only when a later run finds that it still is what was archived. One
 * that has become another goes back into the inbox, as a file that has newly arrived.
 */
final class Departures {

  /** No sender pauses longer, unless it holds the file open where that can be seen. */
  private static final Duration WATCHED = Duration.ofHours(1);

  /** In the inbox itself, where that is on another disk than the folder that is meant for it. */
  private static final String IN_THE_INBOX = ".leaving";

  private static final Logger LOG = LoggerFactory.getLogger(Departures.class);

  private final Path inbox;
  private final Path folder;
  private final Archive archive;
  private final Clock clock;

  /**
   * Watches over one inbox.
   *
   * @param inbox without links
   * @param folder where its files are set aside; made when the first is
   */
  Departures(Path inbox, Path folder, Archive archive, Clock clock) {
    this.inbox = inbox;
    this.folder = folder;
    this.archive = archive;
    this.clock = clock;
  }

  /**
   * Sets a file aside.
   *
   * @return where it is now
   * @throws FileAlreadyExistsException when another stood in its place by then; that one is back
   */
  Path setAside(InboxFile file) throws IOException {
    Path now = moved(file.path());
    InboxFile taken = new InboxFile(file.name(), now, 0, Instant.EPOCH, null).now();
    boolean isTheSame =
        new InboxFile(file.name(), now, file.size(), file.lastModified(), file.key()).equals(taken);
    if (!isTheSame) {
      bringBack(now, file.path());
      throw new FileAlreadyExistsException(file.name(), null, "another has taken its place");
    }
    return now;
  }

  private Path moved(Path file) throws IOException {
    try {
      return moved(file, folder);
    } catch (AtomicMoveNotSupportedException otherDisk) {
      return moved(file, inbox.resolve(IN_THE_INBOX));
    }
  }

  private Path moved(Path file, Path aside) throws IOException {
    OwnFolder.create(aside);
    Path wanted = aside.resolve(String.valueOf(clock.millis())).resolve(inbox.relativize(file));
    Path place = wanted;
    for (int n = 2; Files.exists(place); n++) {
      place = numbered(wanted, n);
    }
    Files.createDirectories(parent(place));
    return Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Looks again at what was set aside: deletes what is archived, brings back what is not. */
  void settle() throws IOException {
    Set<Object> open = OpenWriters.below(folder);
    for (Path aside : List.of(folder, inbox.resolve(IN_THE_INBOX))) {
      for (Path moment : listed(aside)) {
        Instant since = Instant.ofEpochMilli(Long.parseLong(String.valueOf(moment.getFileName())));
        boolean isOver = since.plus(WATCHED).isBefore(clock.instant());
        try (Stream<Path> all = Files.walk(moment)) {
          for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
            settle(file, inbox.resolve(moment.relativize(file)), isOver, open);
          }
        }
        deleteEmpty(moment);
      }
    }
  }

  private void settle(Path file, Path place, boolean isOver, Set<Object> open) throws IOException {
    InboxFile found = new InboxFile("", file, 0, Instant.EPOCH, null).now();
    if (!Files.exists(archive.of(sha256(file)))) {
      LOG.info("{} went on after it was archived, and is back", place);
      bringBack(file, place);
    } else if (isOver && (found.key() == null || !open.contains(found.key()))) {
      Files.delete(file);
    }
  }

  /** Never over another that has arrived under the name. */
  private static void bringBack(Path file, Path wanted) throws IOException {
    Files.createDirectories(parent(wanted));
    Path place = wanted;
    for (int n = 2; !isBack(file, place); n++) {
      place = numbered(wanted, n);
    }
  }

  private static boolean isBack(Path file, Path place) throws IOException {
    try {
      Files.createLink(place, file);
      Files.delete(file);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    } catch (IOException | UnsupportedOperationException noLinks) {
      if (Files.exists(place)) {
        return false;
      }
      Files.move(file, place);
      return true;
    }
  }

  private static List<Path> listed(Path aside) throws IOException {
    if (!Files.isDirectory(aside)) {
      return List.of();
    }
    try (Stream<Path> moments = Files.list(aside)) {
      return moments
          .filter(moment -> String.valueOf(moment.getFileName()).matches("\\d{1,18}"))
          .sorted()
          .toList();
    }
  }

  private static void deleteEmpty(Path moment) throws IOException {
    try (Stream<Path> all = Files.walk(moment)) {
      for (Path folder : all.filter(Files::isDirectory).sorted((a, b) -> b.compareTo(a)).toList()) {
        try (Stream<Path> rest = Files.list(folder)) {
          if (rest.findAny().isPresent()) {
            continue;
          }
        }
        Files.delete(folder);
      }
    }
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = Archive.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** With the number that browsers put on copies, which the names of submissions may have. */
  static Path numbered(Path wanted, int n) {
    String name = String.valueOf(wanted.getFileName());
    int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    return wanted.resolveSibling(name.substring(0, dot) + " (" + n + ")" + name.substring(dot));
  }

  private static Path parent(Path file) throws IOException {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IOException(file + " has no folder");
    }
    return parent;
  }
}
