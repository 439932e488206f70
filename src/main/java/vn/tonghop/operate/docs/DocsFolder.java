package vn.tonghop.operate.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.operate.session.CommandFailure;

/**
 * The folder of the pages. It appears whole, in place of one that an earlier command wrote; one
 * that holds anything else stays as it is.
 */
final class DocsFolder {
  /** Says of a folder that this program wrote it and may replace it. */
  static final String MARK = ".tonghop-docs";

  private final Path place;

  private DocsFolder(Path place) {
    this.place = place;
  }

  /**
   * The folder that was named.
   *
   * @throws CommandFailure where there can be none, or another's stands there
   */
  static DocsFolder at(Path typed) {
    try {
      Path place = typed.toAbsolutePath().normalize();
      // A link stays where it is; what it leads to is replaced.
      if (Files.isSymbolicLink(place) && Files.exists(place)) {
        place = place.toRealPath();
      }
      Path parent = place.getParent();
      if (parent == null) {
        throw CommandFailure.wrongUsage(typed + " cannot be written. Name another folder.");
      }
      if (!Files.isDirectory(parent)) {
        throw CommandFailure.wrongUsage(
            "There is no folder " + parent + ". Make it, or name another place.");
      }
      if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !isOurs(place)) {
        throw CommandFailure.wrongUsage(
            typed
                + " is not a folder that docs has written, and would be replaced as a whole. Name"
                + " one that is not there yet.");
      }
      return new DocsFolder(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOurs(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return false;
    }
    try (Stream<Path> files = Files.list(place)) {
      return Files.exists(place.resolve(MARK)) || files.findAny().isEmpty();
    }
  }

  /** Writes files by their names, all or none. */
  void write(Map<String, String> files) {
    Path part = hidden("part");
    try {
      try {
        Files.createDirectory(part);
        Files.writeString(part.resolve(MARK), "");
        for (Map.Entry<String, String> file : files.entrySet()) {
          Files.writeString(part.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
        putInPlace(part);
      } finally {
        delete(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The pages cannot be written to " + place, e);
    }
  }

  private void putInPlace(Path part) throws IOException {
    Path before = null;
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      before = hidden("before");
      Files.move(place, before, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (before != null) {
        Files.move(before, place, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    delete(before);
  }

  private Path hidden(String what) {
    return place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + "." + what);
  }

  private static void delete(@Nullable Path folder) throws IOException {
    if (folder == null || !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }

  @Override
  public String toString() {
    return Objects.toString(place);
  }
}
