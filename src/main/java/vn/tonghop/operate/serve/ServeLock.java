package vn.tonghop.operate.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.tonghop.operate.session.CommandFailure;

/** Lets one process at a time serve a working folder; the system lets go of it when that dies. */
record ServeLock(FileChannel file, FileLock lock) implements AutoCloseable {

  /**
   * Takes it.
   *
   * @throws CommandFailure with exit code 4 where another process serves
   */
  static ServeLock acquire(Path home) {
    try {
      FileChannel file =
          FileChannel.open(
              home.resolve("serve.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = file.tryLock();
      if (lock == null) {
        file.close();
        throw CommandFailure.anotherRun("Another process serves %s already.".formatted(home));
      }
      return new ServeLock(file, lock);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot lock " + home.resolve("serve.lock"), e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
