package vn.tonghop.operate.session;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Ends a command: an exit code, and one sentence that says what is wrong and what to do. */
public final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandFailure(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  private CommandFailure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The person asked for something that makes no sense. */
  public static CommandFailure wrongUsage(String message) {
    return new CommandFailure(ExitCode.WRONG_USAGE, message);
  }

  /** Somebody else does it already. */
  public static CommandFailure anotherRun(String message) {
    return new CommandFailure(ExitCode.ANOTHER_RUN, message);
  }

  /** What was asked for makes sense but failed. */
  public static CommandFailure failed(String message) {
    return new CommandFailure(ExitCode.FAILED, message);
  }

  /** What was asked for makes sense but failed; {@code cause} goes to the log only. */
  public static CommandFailure failed(String message, Throwable cause) {
    return new CommandFailure(ExitCode.FAILED, message, cause);
  }

  /** A file that was asked for cannot be written, and nothing of it is there. */
  public static CommandFailure notWritten(Path out, IOException failure) {
    return failed(
        DiskFull.isSaidBy(failure)
            ? "The disk of %s is full. Nothing was written; make room there or name another place."
                .formatted(out.toAbsolutePath().getParent())
            : "%s could not be written: %s. What stood there before is as it was."
                .formatted(out, reason(failure)));
  }

  /** Without the hidden name under which it is written. */
  private static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "that is not allowed here";
    }
    return failure instanceof FileSystemException ofFile && ofFile.getReason() != null
        ? String.valueOf(ofFile.getReason())
        : String.valueOf(failure.getMessage());
  }

  /** What the program tells the shell. */
  public int exitCode() {
    return exitCode;
  }
}
