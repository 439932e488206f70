package vn.tonghop.intake;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a submission is written.
 *
 * @param encoding how its bytes stand for letters
 * @param delimiter what separates cells: {@code ;}, {@code ,}, a tab or {@code |}
 */
public record FileFormat(Encoding encoding, char delimiter) {

  /** Opens a file of this format; the text is decoded while it is read. */
  public Reader open(Path file) throws IOException {
    return encoding.open(Files.newInputStream(file));
  }
}
