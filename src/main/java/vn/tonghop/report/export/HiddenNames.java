package vn.tonghop.report.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Names beside a place under which something stands while it is written. Whoever writes keeps a
 * lock, which ends with the process, so that others can tell what is left of one that was killed.
 */
final class HiddenNames implements Closeable {
  private static final String PART = ".part";
  private static final String OLD = ".old";
  private static final String LOCK = ".lock";

  private final Path place;
  private final String beginning;
  private final FileChannel channel;
  private final Thread atTheEnd;

  private HiddenNames(Path place, String beginning, FileChannel channel) {
    this.place = place;
    this.beginning = beginning;
    this.channel = channel;
    this.atTheEnd = new Thread(() -> clear(place, beginning, true), "clear-hidden-names");
    Runtime.getRuntime().addShutdownHook(atTheEnd);
  }

  /** Clears away what others left beside a place, and takes names of one's own. */
  static HiddenNames beside(Path place) throws IOException {
    for (String left : left(place)) {
      clear(place, left, false);
    }
    while (true) {
      String beginning = prefix(place) + UUID.randomUUID();
      Path lock = place.resolveSibling(beginning + LOCK);
      FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      // Who clears away may have been faster, and have taken it for left behind.
      if (lock(channel) && Files.exists(lock)) {
        return new HiddenNames(place, beginning, channel);
      }
      channel.close();
    }
  }

  private static String prefix(Path place) {
    return "." + place.getFileName() + ".";
  }

  /** The beginnings of all names of this kind. */
  private static List<String> left(Path place) throws IOException {
    List<String> found = new ArrayList<>();
    Path folder = place.getParent();
    if (folder == null) {
      return found;
    }
    String prefix = prefix(place);
    int length = prefix.length() + 36;
    DirectoryStream.Filter<Path> hidden =
        file -> {
          String name = String.valueOf(file.getFileName());
          return name.startsWith(prefix)
              && name.length() > length
              && List.of(PART, OLD, LOCK).contains(name.substring(length));
        };
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, hidden)) {
      for (Path file : files) {
        found.add(String.valueOf(file.getFileName()).substring(0, length));
      }
    }
    return found.stream().distinct().toList();
  }

  /** What cannot be cleared away, as another's, stays; it is in nobody's way. */
  private static void clear(Path place, String beginning, boolean isOwn) {
    Path lock = place.resolveSibling(beginning + LOCK);
    try {
      if (isOwn || !Files.exists(lock)) {
        delete(place, beginning);
        return;
      }
      try (FileChannel theirs = FileChannel.open(lock, StandardOpenOption.WRITE)) {
        if (theirs.tryLock() != null) {
          delete(place, beginning);
        }
      }
    } catch (IOException | OverlappingFileLockException e) {
      return;
    }
  }

  /** Where a file system knows no locks, nothing is ever taken for left behind. */
  private static boolean lock(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (IOException e) {
      return true;
    }
  }

  private static void delete(Path place, String beginning) throws IOException {
    Path old = place.resolveSibling(beginning + OLD);
    if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)
        && !Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      // Killed between taking the old away and putting the new there.
      Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
    }
    delete(place.resolveSibling(beginning + PART));
    delete(old);
    Files.deleteIfExists(place.resolveSibling(beginning + LOCK));
  }

  private static void delete(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      List<Path> inside = new ArrayList<>();
      try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
        files.forEach(inside::add);
      }
      for (Path file : inside) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(path);
  }

  /** What is written. */
  Path part() {
    return place.resolveSibling(beginning + PART);
  }

  /** What stood there, while the new takes its place. */
  Path old() {
    return place.resolveSibling(beginning + OLD);
  }

  /** Deletes what stands under them. */
  @Override
  public void close() throws IOException {
    try (FileChannel closed = channel) {
      delete(place, beginning);
    } finally {
      forgetTheEnd();
    }
  }

  private void forgetTheEnd() {
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException e) {
      // The program ends already; it deletes the same.
    }
  }
}
