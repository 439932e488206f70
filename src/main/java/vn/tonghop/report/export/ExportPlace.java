package vn.tonghop.report.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A place that holds what it held, or the whole of what is new, and never a part: what is written
 * stands beside it under a hidden name until it is complete and on the disk. What a process left
 * there that was killed is cleared away by whoever writes to that place next.
 */
public final class ExportPlace implements Closeable {
  private final Path place;
  private final HiddenNames names;

  private ExportPlace(Path place) throws IOException {
    this.place = place;
    this.names = HiddenNames.beside(place);
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
      throw noFile(typed);
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
    if (typed.toString().equals("-")) {
      throw noFile(typed);
    }
    if (Files.isSymbolicLink(place) && Files.exists(place)) {
      place = target(typed, place);
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

  /** What a link points to; what a process hands on to another has no name. */
  private static Path target(Path typed, Path link) throws IOException {
    try {
      return link.toRealPath();
    } catch (NoSuchFileException e) {
      throw noFile(typed);
    }
  }

  private static Unusable noFile(Path typed) {
    return new Unusable(
        typed
            + " is no file, and what is written stands there as a whole or not at all. Name a file;"
            + " rows one after the other are what sql --format csv gives.");
  }

  /** Where it will stand. */
  public Path place() {
    return place;
  }

  /** The file, or the folder, that is written. */
  public Path part() {
    return names.part();
  }

  /** Opens the file that is written. */
  public FileChannel open() throws IOException {
    return FileChannel.open(
        part(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
  }

  /** A stream into the file that is written. */
  public OutputStream stream() throws IOException {
    return new java.io.BufferedOutputStream(Channels.newOutputStream(open()), 1 << 16);
  }

  /** Puts what is written in its place. */
  public void commit() throws IOException {
    boolean isSetAside = false;
    if (Files.isDirectory(part(), LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(part())) {
        for (Path file : files) {
          force(file, StandardOpenOption.WRITE);
        }
      }
      // A folder cannot take the place of another in one step.
      isSetAside = Files.exists(place);
      if (isSetAside) {
        Files.move(place, names.old(), StandardCopyOption.ATOMIC_MOVE);
      }
    } else {
      force(part(), StandardOpenOption.WRITE);
    }
    try {
      Files.move(
          part(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      if (isSetAside) {
        Files.move(names.old(), place, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    Path folder = place.getParent();
    if (folder != null) {
      force(folder, StandardOpenOption.READ);
    }
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  /** Gives up what is not in its place. */
  @Override
  public void close() throws IOException {
    names.close();
  }
}
