package vn.tonghop.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a person must know of the present process to find it. */
final class ThisProcess {

  private static final Path HOST = Path.of("/proc/sys/kernel/hostname");

  private ThisProcess() {}

  /** Whose it is, its number, on which machine and in which working folder. */
  static String told() {
    return "%s (process %d on %s, in %s)"
        .formatted(
            System.getProperty("user.name"),
            ProcessHandle.current().pid(),
            host(),
            System.getProperty("tonghop.home", "."));
  }

  /** The same in so few letters that a session of the server can be named by it. */
  static String briefly() {
    return "%s, process %d on %s"
        .formatted(System.getProperty("user.name"), ProcessHandle.current().pid(), host());
  }

  private static String host() {
    try {
      return Files.readString(HOST).strip();
    } catch (IOException e) {
      return "an unknown machine";
    }
  }
}
