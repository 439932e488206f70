package vn.tonghop.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Who uses the server of a folder. Each process holds a shared lock while it does; starting and
 * stopping is decided by one process at a time. The system lets go of both when a process dies.
 */
final class ServerLock {
  /** Something decided while no other process decides. */
  interface Decision<T> {
    T make() throws IOException;
  }

  private final Path folder;
  private @Nullable FileChannel users;
  private @Nullable FileLock use;

  ServerLock(Path folder) throws IOException {
    this.folder = folder;
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  <T> T deciding(Decision<T> decision) throws IOException {
    try (FileChannel channel = open("decide.lock");
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw new IOException("cannot lock " + folder.resolve("decide.lock"));
      }
      return decision.make();
    }
  }

  /** Says that this process uses the server. */
  void share() throws IOException {
    if (use == null) {
      users = open("use.lock");
      use = users.lock(0, Long.MAX_VALUE, true);
    }
  }

  /** Stops saying so, and tells whether no other process does. */
  boolean alone() throws IOException {
    if (users == null || use == null) {
      return false;
    }
    use.release();
    use = users.tryLock();
    return use != null;
  }

  void release() throws IOException {
    if (users != null) {
      users.close();
    }
    users = null;
    use = null;
  }

  private FileChannel open(String name) throws IOException {
    return FileChannel.open(
        folder.resolve(name),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
  }
}
