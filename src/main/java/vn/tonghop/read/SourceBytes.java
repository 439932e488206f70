package vn.tonghop.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, which are read more than once: each time from the first. */
public interface SourceBytes {

  /**
   * Opens the bytes anew.
   *
   * @return a stream that the caller closes
   * @throws IOException when they cannot be read
   */
  InputStream open() throws IOException;

  /**
   * The same bytes, read from the disk once where they are few: of thousands of small files,
   * opening each again and again costs more than reading it.
   *
   * @throws IOException when they cannot be read
   */
  static SourceBytes atHand(SourceBytes file) throws IOException {
    try (InputStream in = file.open()) {
      byte[] start = in.readNBytes(MOST_AT_HAND + 1);
      return start.length > MOST_AT_HAND ? file : new AtHand(start);
    }
  }

  /**
   * Whether the bytes are in memory, and so few that what is made of them may be kept there too.
   */
  default boolean areAtHand() {
    return false;
  }

  /** Bytes that are in memory. */
  final class AtHand implements SourceBytes {
    private final byte[] bytes;

    private AtHand(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public boolean areAtHand() {
      return true;
    }
  }

  /** As much as a submission of a commune may have, and nothing for any machine. */
  int MOST_AT_HAND = 1 << 16;
}
