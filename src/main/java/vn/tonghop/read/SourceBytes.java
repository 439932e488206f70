package vn.tonghop.read;

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
}
