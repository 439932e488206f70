package vn.tonghop.operate.session;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A disk on which no room is left, whoever has found that out. */
final class DiskFull {
  private static final String SQL_STATE = "53100";

  private DiskFull() {}

  /** Which disk is full, and what to do; null where something else failed. */
  static @Nullable String told(Throwable failure, Path home) {
    for (Throwable next = failure; next != null; next = next.getCause()) {
      if (next instanceof SQLException refused && SQL_STATE.equals(refused.getSQLState())) {
        return "No room is left on the database's disk. Make room there and try again.";
      }
      if (isSaidBy(next)) {
        return "No room is left on the disk of "
            + home
            + ". Make room there, or set TONGHOP_HOME to a larger disk.";
      }
    }
    return null;
  }

  /** Whether the operating system says so. */
  static boolean isSaidBy(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("no space left on device") || message.contains("disk quota exceeded");
  }
}
