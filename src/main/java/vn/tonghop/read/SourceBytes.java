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
      return start.length > MOST_AT_HAND ? file : () -> new ByteArrayInputStream(start);
    }
  }

  /** As much as a submission of a commune may have, and nothing for any machine. */
  int MOST_AT_HAND = 1 << 16;
}
