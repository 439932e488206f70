package vn.tonghop.register;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bytes on their way into the archive: a piece in its folder, until they are moved to their place.
 * What was not moved is gone once this is closed.
 */
final class IncomingFile implements Closeable {
  /** How the name of every piece begins. */
  static final String PIECE = ".incoming-";

  private static final int LEAST_BUFFER = 1 << 12;
  private static final int BUFFER = 1 << 16;

  /** Several processes may write into one archive. */
  private static final String PROCESS = UUID.randomUUID() + "-";

  private static final AtomicLong PIECES = new AtomicLong();

  /** Nobody else's, as temporary files are. */
  private static final FileAttribute<?>[] OWN =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
          ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
          }
          : new FileAttribute<?>[0];

  private static final Logger LOG = LoggerFactory.getLogger(IncomingFile.class);

  private final Path piece;
  private final FileChannel out;
  private final MessageDigest digest = Archive.sha256();
  private long size;
  private boolean isMoved;

  private IncomingFile(Path piece) throws IOException {
    this.piece = piece;
    this.out =
        FileChannel.open(
            piece, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWN);
  }

  /** Begins an empty piece in a folder. */
  static IncomingFile in(Path folder) throws IOException {
    return new IncomingFile(folder.resolve(PIECE + PROCESS + PIECES.incrementAndGet() + ".part"));
  }

  /** Copies a file; empty when it cannot be read, which is no fault of the archive. */
  static Optional<IncomingFile> copied(InboxFile from, Path folder) throws IOException {
    IncomingFile incoming = in(folder);
    try (InputStream in = opened(from.path())) {
      byte[] buffer = new byte[(int) Math.max(LEAST_BUFFER, Math.min(BUFFER, from.size() + 1))];
      for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
        incoming.write(buffer, n);
      }
      return Optional.of(incoming);
    } catch (Unreadable e) {
      incoming.close();
      LOG.warn("{} cannot be read: {}", from.name(), String.valueOf(e.getCause()));
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      incoming.close();
      throw e;
    }
  }

  /** Adds the first {@code length} of some bytes. */
  void write(byte[] some, int length) throws IOException {
    digest.update(some, 0, length);
    ByteBuffer left = ByteBuffer.wrap(some, 0, length);
    while (left.hasRemaining()) {
      size += out.write(left);
    }
  }

  /** Returns once all bytes are on the disk; none can be added any more. */
  void end() throws IOException {
    out.force(true);
    out.close();
  }

  long size() {
    return size;
  }

  /** The SHA-256 of all bytes; to be asked once. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Moves the bytes, when all are written, to their place, where nobody may change them. */
  void moveTo(Path place) throws IOException {
    if (!piece.toFile().setReadOnly()) {
      throw new IOException("cannot make " + piece + " read-only");
    }
    Files.move(piece, place, StandardCopyOption.ATOMIC_MOVE);
    isMoved = true;
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (!isMoved) {
      Files.deleteIfExists(piece);
    }
  }

  private static InputStream opened(Path file) throws Unreadable {
    try {
      return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new Unreadable(e);
    }
  }

  private static int read(InputStream in, byte[] buffer) throws Unreadable {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw new Unreadable(e);
    }
  }

  /** A fault of what is read, not of the archive. */
  private static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    Unreadable(IOException cause) {
      super(cause);
    }
  }
}
