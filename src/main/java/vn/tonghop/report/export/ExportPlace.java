package vn.tonghop.report.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place that holds what it held, or the whole of what is new, and never a part: what is written
 * stands beside it under a hidden name until it is complete and on the disk.
 */
public final class ExportPlace implements Closeable {
  private final Path place;
  private final Path part;

  private ExportPlace(Path place) {
    this.place = place;
    this.part = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".part");
  }

  /** A place that is not used, and why. */
  public static final class Unusable extends IOException {
    private static final long serialVersionUID = 1L;

    Unusable(String sentence) {
      super(sentence);
    }
  }

  /**
   * The place of a file.
   *
   * @throws Unusable when there can be none
   */
  public static ExportPlace ofFile(Path typed) throws IOException {
    Path place = inFolder(typed);
    if (Files.isDirectory(place)) {
      throw new Unusable(typed + " is a folder. Name a file in it.");
    }
    if (Files.exists(place) && !Files.isRegularFile(place)) {
      throw new Unusable(typed + " is no file. Name a file to be written.");
    }
    return new ExportPlace(place);
  }

  /**
   * The place of a folder.
   *
   * @param ours whether a name in it is one that an export has written
   * @throws Unusable when there can be none, or a folder is there that holds anything else
   */
  public static ExportPlace ofFolder(Path typed, Set<String> ours) throws IOException {
    Path place = inFolder(typed);
    if (Files.exists(place) && !Files.isDirectory(place)) {
      throw new Unusable(typed + " is a file, but a folder is to be written. Name a folder.");
    }
    if (Files.isDirectory(place)) {
      try (DirectoryStream<Path> there = Files.newDirectoryStream(place)) {
        for (Path file : there) {
          if (!ours.contains(file.getFileName().toString())) {
            throw new Unusable(
                "The folder "
                    + typed
                    + " holds something that no export has written: "
                    + file.getFileName()
                    + ". It would be replaced as a whole; name a folder that is not there yet.");
          }
        }
      }
    }
    return new ExportPlace(place);
  }

  /**
   * The place of a folder that a file of some name marks as one of ours.
   *
   * @throws Unusable when there can be none, or one is there that holds anything and not the mark
   */
  public static ExportPlace ofMarkedFolder(Path typed, String mark) throws IOException {
    Path place = inFolder(typed);
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !isMarked(place, mark)) {
      throw new Unusable(
          typed
              + " is not a folder that this command has written, and would be replaced as a whole."
              + " Name one that is not there yet.");
    }
    return new ExportPlace(place);
  }

  private static boolean isMarked(Path place, String mark) throws IOException {
    if (!Files.isDirectory(place)) {
      return false;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
      return Files.exists(place.resolve(mark)) || !files.iterator().hasNext();
    }
  }

  private static Path inFolder(Path typed) throws IOException {
    Path place = typed.toAbsolutePath().normalize();
    if (Files.isSymbolicLink(place) && Files.exists(place)) {
      place = place.toRealPath();
    }
    Path folder = place.getParent();
    if (folder == null || place.getFileName() == null) {
      throw new Unusable(typed + " cannot be written.");
    }
    if (!Files.isDirectory(folder)) {
      throw new Unusable("There is no folder " + folder + ". Make it, or name another place.");
    }
    if (!Files.isWritable(folder)) {
      throw new Unusable("The folder " + folder + " may not be written. Name another place.");
    }
    return place;
  }

  /** Where it will stand. */
  public Path place() {
    return place;
  }

  /** The file, or the folder, that is written. */
  public Path part() {
    return part;
  }

  /** Opens the file that is written. */
  public FileChannel open() throws IOException {
    return FileChannel.open(
        part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
  }

  /** A stream into the file that is written. */
  public OutputStream stream() throws IOException {
    return new java.io.BufferedOutputStream(Channels.newOutputStream(open()), 1 << 16);
  }

  /** Puts what is written in its place. */
  public void commit() throws IOException {
    Path before = null;
    if (Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(part)) {
        for (Path file : files) {
          force(file, StandardOpenOption.WRITE);
        }
      }
      before = setAside();
    } else {
      force(part, StandardOpenOption.WRITE);
    }
    try {
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      if (before != null) {
        Files.move(before, place, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    Path folder = place.getParent();
    if (folder != null) {
      force(folder, StandardOpenOption.READ);
    }
    if (before != null) {
      delete(before);
    }
  }

  private @Nullable Path setAside() throws IOException {
    if (!Files.exists(place)) {
      return null;
    }
    Path aside = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".old");
    Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
    return aside;
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  private static void delete(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      Set<Path> inside = new HashSet<>();
      try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
        files.forEach(inside::add);
      }
      for (Path file : inside) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(path);
  }

  /** Gives up what is not in its place. */
  @Override
  public void close() throws IOException {
    delete(part);
  }
}
