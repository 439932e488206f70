package vn.tonghop.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.read.Encoding;
import vn.tonghop.read.FileFormat;
import vn.tonghop.register.Archive;

/**
 * A registered file that is not read to its end yet, and how far it is.
 *
 * @param committedLine the last line whose outcome is committed, 0 before the first
 */
record StagedFile(
    int id,
    String name,
    String sha256,
    @Nullable Integer commune,
    @Nullable Integer period,
    String encoding,
    char delimiter,
    long committedLine,
    long accepted,
    long rejected,
    long ignored) {

  /** How it is written. */
  FileFormat format() {
    return new FileFormat(Encoding.named(encoding), delimiter);
  }

  /** Its bytes, which are compared with what arrived while they are read. */
  InputStream bytes(Archive archive) throws IOException {
    return archive.open(sha256, name);
  }
}
