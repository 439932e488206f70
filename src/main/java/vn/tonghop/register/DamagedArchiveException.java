package vn.tonghop.register;

import java.io.IOException;
import java.nio.file.Path;

/** The archive no longer has the bytes that once arrived; nothing may be loaded from it. */
public final class DamagedArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Says which file it is.
   *
   * @param place where the bytes should be
   * @param fileName the name under which they arrived
   * @param found what is there instead
   */
  DamagedArchiveException(Path place, String fileName, String found) {
    super(
        "The archive is damaged: "
            + place
            + " no longer holds the bytes that arrived as "
            + fileName
            + "; "
            + found
            + ". Put them back there from a backup, or put the original file into the inbox again.");
  }
}
