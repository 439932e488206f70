package vn.tonghop.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder for files that are refused as a whole. */
public final class RejectedFolder {
  /** File systems take 255 bytes. */
  private static final int LONGEST_NAME = 240;

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
   * Puts a copy in, under the file's name below the inbox; a name that is taken by other bytes gets
   * {@code (2)}. Bytes that stand there already under the name are not kept twice.
   *
   * @param file the refused file, which stays where it is
   * @param name its path below the inbox; whatever in it would lead out of the folder is dropped
   * @return where the copy is
   */
  public synchronized Path copy(Path file, String name) throws IOException {
    Place place = placeFor(file, name);
    if (!place.taken()) {
      fill(file, place.path());
    }
    return place.path();
  }

  private static void fill(Path file, Path place) throws IOException {
    Path part = place.resolveSibling("." + place.getFileName() + ".part");
    try {
      Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Where a file is to stand.
   *
   * @param taken whether its bytes stand there already
   */
  private record Place(Path path, boolean taken) {}

  private Place placeFor(Path file, String name) throws IOException {
    OwnFolder.create(folder);
    Path wanted = inside(name);
    Path parent = wanted.getParent();
    Files.createDirectories(parent == null ? folder : parent);
    Path place = wanted;
    for (int n = 2; Files.exists(place, LinkOption.NOFOLLOW_LINKS); n++) {
      if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
          && Files.mismatch(file, place) < 0) {
        return new Place(place, true);
      }
      place = Departures.numbered(wanted, n);
    }
    return new Place(place, false);
  }

  private Path inside(String name) {
    Path place = folder;
    for (String part : name.split("[/\\\\]", -1)) {
      String clean = part.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_").strip();
      if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..")) {
        place = place.resolve(clean);
      }
    }
    return place.equals(folder) ? folder.resolve("unnamed") : roomy(place);
  }

  /** Leaves room for a number behind the name, and for the mark of an unfinished copy. */
  private static Path roomy(Path place) {
    String name = String.valueOf(place.getFileName());
    int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    String end = name.substring(dot);
    int[] stem = name.substring(0, dot).codePoints().toArray();
    int length = stem.length;
    while (length > 1 && bytes(new String(stem, 0, length) + end) > LONGEST_NAME) {
      length--;
    }
    return length == stem.length
        ? place
        : place.resolveSibling(new String(stem, 0, length).strip() + end);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
