package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder for files that are refused as a whole. */
public final class RejectedFolder {
  private final Path folder;

  /**
   * Opens the folder.
   *
   * @param folder made when the first file is taken
   */
  public RejectedFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Moves a file in, under its name below the inbox; a name that is taken gets {@code (2)}.
   *
   * @param file the refused file
   * @param name its path below the inbox; whatever in it would lead out of the folder is dropped
   * @return where it is now
   */
  public Path move(Path file, String name) throws IOException {
    Path place = reserve(name);
    try {
      Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherFileSystem) {
      fill(file, place);
      Files.delete(file);
    } catch (IOException e) {
      Files.deleteIfExists(place);
      throw e;
    }
    return place;
  }

  /** Puts a copy in, like {@link #move}, and leaves the file where it is. */
  public Path copy(Path file, String name) throws IOException {
    Path place = reserve(name);
    fill(file, place);
    return place;
  }

  private static void fill(Path file, Path place) throws IOException {
    Path part = place.resolveSibling("." + place.getFileName() + ".part");
    try {
      Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(part);
      Files.deleteIfExists(place);
      throw e;
    }
  }

  /** An empty file holds the name, so that two runs cannot take the same one. */
  private Path reserve(String name) throws IOException {
    Path wanted = inside(name);
    Path parent = wanted.getParent();
    Files.createDirectories(parent == null ? folder : parent);
    String last = String.valueOf(wanted.getFileName());
    int dot = last.lastIndexOf('.') > 0 ? last.lastIndexOf('.') : last.length();
    Path place = wanted;
    for (int n = 2; ; n++) {
      try {
        return Files.createFile(place);
      } catch (FileAlreadyExistsException taken) {
        place =
            wanted.resolveSibling(last.substring(0, dot) + " (" + n + ")" + last.substring(dot));
      }
    }
  }

  private Path inside(String name) {
    Path place = folder;
    for (String part : name.split("[/\\\\]", -1)) {
      String clean = part.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_").strip();
      if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..")) {
        place = place.resolve(clean);
      }
    }
    return place.equals(folder) ? folder.resolve("unnamed") : place;
  }
}
