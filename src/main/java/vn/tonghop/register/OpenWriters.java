package vn.tonghop.register;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;

/**
 * Which files some process of this machine has open for writing, as far as the program's user may
 * know: root sees all of them, others their own. Who writes over a network is not seen.
 */
final class OpenWriters {
  private static final Path PROCESSES = Path.of("/proc");
  private static final int ACCESS_MODE = 3;

  private OpenWriters() {}

  /**
   * Finds the files below a folder.
   *
   * @param folder as the operating system calls it, without links
   * @return what the file system knows each by, like {@link InboxFile#key}
   */
  static Set<Object> below(Path folder) {
    Set<Object> open = new HashSet<>();
    if (Files.isDirectory(PROCESSES)) {
      try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
        for (Path process : processes) {
          ofProcess(process, folder + "/", open);
        }
      } catch (IOException e) {
        return open;
      }
    }
    return open;
  }

  /** A process that ends meanwhile, or is another user's, tells nothing. */
  private static void ofProcess(Path process, String folder, Set<Object> open) {
    try (DirectoryStream<Path> handles = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path handle : handles) {
        String file = Files.readSymbolicLink(handle).toString();
        if (file.startsWith(folder) && isForWriting(process, handle)) {
          Object key = Files.readAttributes(handle, BasicFileAttributes.class).fileKey();
          if (key != null) {
            open.add(key);
          }
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException gone) {
      // What was found before counts.
    }
  }

  private static boolean isForWriting(Path process, Path handle) throws IOException {
    Path info = process.resolve("fdinfo").resolve(String.valueOf(handle.getFileName()));
    for (String line : Files.readAllLines(info)) {
      if (line.startsWith("flags:")) {
        return (Long.parseLong(line.substring("flags:".length()).strip(), 8) & ACCESS_MODE) != 0;
      }
    }
    return false;
  }
}
