package vn.tonghop.intake;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file that waits in the inbox.
 *
 * @param name path below the inbox, with {@code /} between folders
 * @param path where it is
 * @param size in bytes
 * @param lastModified when its bytes last changed
 */
public record InboxFile(String name, Path path, long size, Instant lastModified) {}
