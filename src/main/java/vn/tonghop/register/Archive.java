package vn.tonghop.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps received bytes for ever, under their SHA-256; nothing in it is ever overwritten. */
public final class Archive {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final int WRITERS = 8;

  /** Of small files that are all written before one is made sure of, a disk is sure sooner. */
  private static final int FILES_TOGETHER = 32;

  private static final long BYTES_TOGETHER = 1 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

  private final Path folder;
  private final Clock clock;
  private final @Nullable Archive behind;

  /**
   * Opens an archive.
   *
   * @param folder made when the first file is stored
   * @param clock tells how old a piece is that a dead process has left
   */
  public Archive(Path folder, Clock clock) {
    this(folder, clock, null);
  }

  private Archive(Path folder, Clock clock, @Nullable Archive behind) {
    this.folder = folder;
    this.clock = clock;
    this.behind = behind;
  }

  /** An archive that keeps what is new in a folder of its own, and leaves this one as it is. */
  public Archive before(Path own) {
    return new Archive(own, clock, this);
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
   * Copies files into the archive; bytes that are there already are left as they are, unless they
   * are found to be damaged: then they are set aside and the good ones take their place.
   *
   * <p>When this returns, all bytes are on the disk. Several files are written at a time, because a
   * disk makes sure of many of them in hardly more time than of one; a folder is made sure of once.
   *
   * @return what became of each file, in the order of {@code files}; empty for one that cannot be
   *     read, or that is not what it was when it was found: gone, replaced, or being written
   * @throws IOException when the archive cannot be written
   */
  List<Optional<Stored>> store(List<InboxFile> files) throws IOException {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try {
      OwnFolder.create(folder);
      deleteLeftOvers();
      List<Optional<Stored>> stored =
          Workers.all(writers, groups(files), this::storeTogether).stream()
              .flatMap(List::stream)
              .toList();
      Set<Path> folders = new TreeSet<>(Set.of(folder));
      for (Optional<Stored> file : stored) {
        if (file.isPresent()) {
          folders.add(parent(file.get().path()));
        }
      }
      Workers.all(writers, folders, Archive::force);
      return stored;
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      // The cause of all is what people are told, and "no space left" alone tells them little.
      IOException told =
          new IOException("The archive " + folder + " cannot be written: " + e + ".");
      told.addSuppressed(e);
      throw told;
    } finally {
      writers.shutdownNow();
    }
  }

  private static List<List<InboxFile>> groups(List<InboxFile> files) {
    List<List<InboxFile>> groups = new ArrayList<>();
    int first = 0;
    long bytes = 0;
    for (int i = 0; i < files.size(); i++) {
      long size = files.get(i).size();
      if (i > first && (i - first == FILES_TOGETHER || bytes + size > BYTES_TOGETHER)) {
        groups.add(files.subList(first, i));
        first = i;
        bytes = 0;
      }
      bytes += size;
    }
    if (first < files.size()) {
      groups.add(files.subList(first, files.size()));
    }
    return groups;
  }

  /** A process that died while it copied has left its piece; no copy takes a day. */
  private void deleteLeftOvers() throws IOException {
    Instant yesterday = clock.instant().minus(Duration.ofDays(1));
    try (DirectoryStream<Path> pieces =
        Files.newDirectoryStream(folder, IncomingFile.PIECE + "*")) {
      for (Path piece : pieces) {
        if (Files.getLastModifiedTime(piece).toInstant().isBefore(yesterday)) {
          Files.deleteIfExists(piece);
        }
      }
    }
  }

  private List<Optional<Stored>> storeTogether(List<InboxFile> files) throws IOException {
    List<Optional<IncomingFile>> pieces = new ArrayList<>();
    try {
      for (InboxFile file : files) {
        pieces.add(IncomingFile.copied(file, folder));
      }
      List<Optional<Stored>> stored = new ArrayList<>();
      for (Optional<IncomingFile> piece : pieces) {
        if (piece.isPresent()) {
          piece.get().end();
        }
      }
      for (int i = 0; i < files.size(); i++) {
        boolean isWhole = pieces.get(i).isPresent() && files.get(i).isAsItWasSeen();
        stored.add(
            isWhole
                ? Optional.of(moveIn(pieces.get(i).get(), files.get(i).name()))
                : Optional.empty());
      }
      return stored;
    } finally {
      for (Optional<IncomingFile> piece : pieces) {
        if (piece.isPresent()) {
          piece.get().close();
        }
      }
    }
  }

  /**
   * Keeps bytes that did not arrive as a file. Those that are there already are left as they are,
   * unless they are found to be damaged.
   *
   * @return their SHA-256
   * @throws IOException when the archive cannot be written
   */
  String keep(byte[] bytes) throws IOException {
    String sha256 = HexFormat.of().formatHex(sha256().digest(bytes));
    if (isSound(sha256, "what was given")) {
      return sha256;
    }
    OwnFolder.create(folder);
    try (IncomingFile piece = IncomingFile.in(folder)) {
      piece.write(bytes, bytes.length);
      piece.end();
      Stored stored = moveIn(piece, "what was given");
      force(parent(stored.path()));
      return sha256;
    }
  }

  /** Bytes that are there already stay as they are. */
  private Stored moveIn(IncomingFile piece, String source) throws IOException {
    String sha256 = piece.sha256();
    if (isSound(sha256, source)) {
      return new Stored(sha256, piece.size(), of(sha256));
    }
    Path place = placeOf(sha256);
    if (!Files.isDirectory(parent(place))) {
      Files.createDirectories(parent(place));
    }
    piece.moveTo(place);
    return new Stored(sha256, piece.size(), place);
  }

  /** Whether the archive has these bytes; damaged ones are out of the way afterwards. */
  private boolean isSound(String sha256, String source) throws IOException {
    Path place = of(sha256);
    if (!Files.exists(place)) {
      return false;
    }
    boolean sound = verify(sha256);
    if (!sound && place.startsWith(folder)) {
      Path aside = Files.createTempFile(parent(place), sha256 + ".damaged-", "");
      Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
      LOG.warn("{} was damaged; it is now {}, and {} gives its bytes anew", place, aside, source);
    }
    return sound;
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
    Path place = placeOf(sha256);
    return behind == null || Files.exists(place) || !Files.exists(behind.of(sha256))
        ? place
        : behind.of(sha256);
  }

  private Path placeOf(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /**
   * Opens archived bytes, which are compared with their SHA-256 while they are read.
   *
   * @param fileName the name under which they arrived, to be told where they are damaged
   * @return a stream whose end is reached only when all that was read is what arrived; else it
   *     throws {@link DamagedArchiveException}
   * @throws DamagedArchiveException when nothing is there
   */
  public InputStream open(String sha256, String fileName) throws IOException {
    return new ArchivedBytes(of(sha256), sha256, fileName);
  }

  /**
   * Reads archived bytes again and compares them with their SHA-256.
   *
   * @return false when they are damaged or gone
   */
  public boolean verify(String sha256) throws IOException {
    try (InputStream in = open(sha256, sha256)) {
      in.transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (DamagedArchiveException e) {
      return false;
    }
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

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
