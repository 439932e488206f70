package vn.tonghop.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bytes on their way from an inbox into the archive. */
final class IncomingBytes {
  private static final int LEAST_BUFFER = 1 << 12;
  private static final int BUFFER = 1 << 16;

  private static final Logger LOG = LoggerFactory.getLogger(IncomingBytes.class);

  private IncomingBytes() {}

  /** Empty when the file cannot be read, which is no fault of the archive. */
  static OptionalLong copy(InboxFile from, Path to, MessageDigest digest) throws IOException {
    long size = 0;
    try (FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE);
        InputStream in = opened(from.path())) {
      byte[] buffer = new byte[(int) Math.max(LEAST_BUFFER, Math.min(BUFFER, from.size() + 1))];
      for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
        digest.update(buffer, 0, n);
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n);
        while (bytes.hasRemaining()) {
          size += out.write(bytes);
        }
      }
      out.force(true);
      return OptionalLong.of(size);
    } catch (Unreadable e) {
      LOG.warn("{} cannot be read: {}", from.name(), String.valueOf(e.getCause()));
      return OptionalLong.empty();
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
