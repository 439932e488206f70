package vn.tonghop.operate.session;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Whether the program can keep its things in a folder, and what keeps it from that. */
public final class WorkingFolder {
  private static final int SOME_BYTES = 10_000;

  private WorkingFolder() {}

  /**
   * Makes the folder where there is none.
   *
   * @throws CommandFailure with one sentence, when nothing can be kept there
   */
  static void require(Path folder) {
    String obstacle = obstacle(folder);
    if (obstacle != null) {
      throw CommandFailure.failed(obstacle);
    }
  }

  /** Why nothing can be kept in a folder, and what to do; null where it can. */
  public static @Nullable String obstacle(Path folder) {
    try {
      Files.createDirectories(folder);
      Path tried = Files.createTempFile(folder, ".tried", ".tmp");
      try {
        Files.write(tried, new byte[SOME_BYTES]);
      } finally {
        Files.delete(tried);
      }
      return null;
    } catch (IOException e) {
      return told(folder, e);
    }
  }

  static String told(Path folder, IOException e) {
    String full = DiskFull.told(e, folder);
    if (full != null) {
      return full;
    }
    if (e instanceof AccessDeniedException) {
      return "%s may not write to %s. Give that user the right to, or set TONGHOP_HOME to another folder."
          .formatted(System.getProperty("user.name"), folder);
    }
    return "Nothing can be kept in %s: %s. Mend that, or set TONGHOP_HOME to another folder."
        .formatted(folder, reason(e));
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.FileSystemException system && system.getReason() != null
        ? system.getReason()
        : e.getClass().getSimpleName().replaceAll("Exception$", "")
            + (e.getMessage() == null ? "" : " " + e.getMessage());
  }
}
