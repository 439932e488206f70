package vn.tonghop.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/** Keeps received bytes for ever, under their SHA-256; nothing in it is ever overwritten. */
public final class Archive {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final int BUFFER = 1 << 16;
  private static final int WRITERS = 8;

  private final Path folder;

  /**
   * Opens an archive.
   *
   * @param folder made when the first file is stored
   */
  public Archive(Path folder) {
    this.folder = folder;
  }

  /**
   * A file's bytes in the archive.
   *
   * @param sha256 64 hexadecimal digits in lower case
   * @param size in bytes
   * @param path where they are kept
   */
  public record Stored(String sha256, long size, Path path) {}

  /**
   * Copies files into the archive; bytes that are there already are left as they are.
   *
   * <p>When this returns, all bytes are on the disk. Several files are written at a time, because a
   * disk makes sure of many of them in hardly more time than of one; a folder is made sure of once.
   *
   * @return what became of each file, in the order of {@code files}; empty for one that is gone or
   *     may not be read
   * @throws IOException when a file breaks off, the archive cannot be written, or what it holds
   *     under a SHA-256 has another size
   */
  public List<Optional<Stored>> store(List<Path> files) throws IOException {
    Files.createDirectories(folder);
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Optional<Stored>> stored = all(writers, files, this::copyIfReadable);
      Set<Path> folders = new TreeSet<>(Set.of(folder));
      for (Optional<Stored> file : stored) {
        if (file.isPresent()) {
          folders.add(parent(file.get().path()));
        }
      }
      all(writers, folders, Archive::force);
      return stored;
    } finally {
      writers.shutdownNow();
    }
  }

  private interface Work<T> {
    T on(Path path) throws IOException;
  }

  private static <T> List<T> all(ExecutorService workers, Collection<Path> paths, Work<T> work)
      throws IOException {
    List<Callable<T>> tasks = new ArrayList<>();
    paths.forEach(path -> tasks.add(() -> work.on(path)));
    try {
      List<T> done = new ArrayList<>();
      for (Future<T> task : workers.invokeAll(tasks)) {
        done.add(task.get());
      }
      return done;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while archiving");
    }
  }

  private Optional<Stored> copyIfReadable(Path file) throws IOException {
    return Files.isReadable(file) ? Optional.of(copy(file)) : Optional.empty();
  }

  private Stored copy(Path file) throws IOException {
    Path incoming = Files.createTempFile(folder, ".incoming-", ".part");
    try {
      MessageDigest digest = sha256();
      long size = copy(file, incoming, digest);
      String sha256 = HexFormat.of().formatHex(digest.digest());
      Path place = of(sha256);
      if (!Files.exists(place)) {
        Files.createDirectories(parent(place));
        if (!incoming.toFile().setReadOnly()) {
          throw new IOException("cannot make " + incoming + " read-only");
        }
        Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
      } else if (Files.size(place) != size) {
        throw new IOException(
            place + " has " + Files.size(place) + " bytes instead of " + size + ": damaged");
      }
      return new Stored(sha256, size, place);
    } finally {
      Files.deleteIfExists(incoming);
    }
  }

  /**
   * Says where the bytes of a SHA-256 are kept, or would be.
   *
   * @param sha256 64 hexadecimal digits in lower case
   * @throws IllegalArgumentException for anything else
   */
  public Path of(String sha256) {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /**
   * Reads the archived bytes again and compares them with their SHA-256.
   *
   * @return false when they are damaged
   * @throws NoSuchFileException when the archive has no such bytes
   */
  public boolean verify(String sha256) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(of(sha256))) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest()).equals(sha256);
  }

  private static long copy(Path from, Path to, MessageDigest digest) throws IOException {
    long size = 0;
    try (InputStream in = Files.newInputStream(from);
        FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n);
        while (bytes.hasRemaining()) {
          size += out.write(bytes);
        }
      }
      out.force(true);
    }
    return size;
  }

  /** A rename is only safe from a power failure once its folder has been written. */
  private static Path force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
    return folder;
  }

  private static Path parent(Path place) throws IOException {
    Path parent = place.getParent();
    if (parent == null) {
      throw new IOException(place + " has no folder");
    }
    return parent;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
