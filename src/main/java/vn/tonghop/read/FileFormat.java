package vn.tonghop.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * How a submission is written.
 *
 * @param encoding how its bytes stand for letters
 * @param delimiter what separates cells: {@code ;}, {@code ,}, a tab or {@code |}
 */
public record FileFormat(Encoding encoding, char delimiter) {

  /** Opens bytes of this format; the text is decoded while they are read. */
  Reader open(InputStream bytes) throws IOException {
    return encoding.open(bytes);
  }
}
