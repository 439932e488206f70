package vn.tonghop.register;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Bytes from the archive, which are compared with their SHA-256 while they are read: the end of
 * damaged ones is never reached.
 */
final class ArchivedBytes extends FilterInputStream {
  private final Path place;
  private final String sha256;
  private final String fileName;
  private final MessageDigest digest = Archive.sha256();
  private boolean sound;

  ArchivedBytes(Path place, String sha256, String fileName) throws IOException {
    super(nullInputStream());
    this.place = place;
    this.sha256 = sha256;
    this.fileName = fileName;
    try {
      this.in = Files.newInputStream(place);
    } catch (NoSuchFileException e) {
      throw new DamagedArchiveException(place, fileName, "nothing is there");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = super.read(bytes, offset, length);
    if (n > 0) {
      digest.update(bytes, offset, n);
    } else if (n < 0 && !sound) {
      compare();
    }
    return n;
  }

  private void compare() throws DamagedArchiveException {
    String found = HexFormat.of().formatHex(digest.digest());
    if (!found.equals(sha256)) {
      throw new DamagedArchiveException(place, fileName, "their SHA-256 is " + found);
    }
    sound = true;
  }

  /** What is passed over is read too, for it counts. */
  @Override
  public long skip(long n) throws IOException {
    return readNBytes((int) Math.min(n, 1 << 13)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
