package vn.tonghop.operate.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jline.reader.impl.history.DefaultHistory;

/** What was asked before, for whoever asks again: without what looks like a secret. */
final class KeptQuestions extends DefaultHistory {
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)passw|pwd|secret|token|credential|api.?key|mật khẩu|://[^/\\s]*:[^/\\s]*@");

  /** Makes the file that it is kept in, for nobody but its owner. */
  static Path in(Path home) {
    Path file = home.resolve("sql_history");
    try {
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void add(Instant time, String line) {
    if (!SECRET.matcher(line).find()) {
      super.add(time, line);
    }
  }
}
