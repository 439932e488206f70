package vn.tonghop.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that waits in the inbox.
 *
 * @param name path below the inbox, with {@code /} between folders, fit to be shown
 * @param path where it is
 * @param size in bytes
 * @param lastModified when its bytes last changed
 * @param key what the file system knows the file by, whatever its name; null where it tells none
 */
record InboxFile(String name, Path path, long size, Instant lastModified, @Nullable Object key) {

  static InboxFile of(String name, Path path, BasicFileAttributes attributes) {
    return new InboxFile(
        name,
        path,
        attributes.size(),
        attributes.lastModifiedTime().toInstant(),
        attributes.fileKey());
  }

  /** Looks at the file again; a link in its place is not followed. */
  InboxFile now() throws IOException {
    return of(
        name,
        path,
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
  }

  /**
   * Whether the same file still stands in its place, with the bytes that were seen. Another may
   * have been put there under its name, or its sender may be writing it anew.
   */
  public boolean isAsItWasSeen() {
    try {
      return now().equals(this);
    } catch (IOException gone) {
      return false;
    }
  }
}
