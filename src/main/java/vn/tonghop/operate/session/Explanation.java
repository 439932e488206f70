package vn.tonghop.operate.session;

import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.slf4j.LoggerFactory;
import vn.tonghop.job.AnotherRunInProgress;
import vn.tonghop.job.FailureInWords;
import vn.tonghop.job.ProgramLog;
import vn.tonghop.postgres.EmbeddedServerException;

/** Says in one line what went wrong; the log keeps the rest. */
public final class Explanation {
  private Explanation() {}

  /** Prints the line for {@code failure}, logs the failure, and gives the exit code. */
  public static int print(Throwable failure, Terminal terminal) {
    if (failure instanceof AnotherRunInProgress) {
      terminal.say("tonghop: " + failure.getMessage());
      return ExitCode.ANOTHER_RUN;
    }
    CommandFailure refusal = inOneSentence(failure, terminal.folders());
    if (refusal != null && refusal.getCause() == null) {
      terminal.say("tonghop: " + refusal.getMessage());
      return refusal.exitCode();
    }
    LoggerFactory.getLogger(ProgramLog.TOLD).error("A command failed", failure);
    if (refusal != null) {
      terminal.say("tonghop: " + refusal.getMessage());
      return refusal.exitCode();
    }
    Path log = terminal.folders().home().resolve("log").resolve("tonghop.log");
    terminal.say(
        "tonghop: "
            + inWords(failure)
            + (Files.isWritable(log) ? " (details in " + log + ")" : ""));
    return ExitCode.FAILED;
  }

  /**
   * What went wrong where a sentence says all: also what to do. Null where the program cannot tell.
   */
  public static @Nullable CommandFailure inOneSentence(Throwable failure, Folders folders) {
    String full = DiskFull.told(failure, folders.home());
    if (full != null) {
      return CommandFailure.failed(full, failure);
    }
    String mistake = SettingsMistake.told(failure, folders.config());
    if (mistake != null) {
      return CommandFailure.wrongUsage(mistake);
    }
    EmbeddedServerException server = cause(failure, EmbeddedServerException.class);
    if (server == null) {
      return cause(failure, CommandFailure.class);
    }
    String sentence = String.valueOf(server.getMessage());
    return server.getCause() == null
        ? CommandFailure.failed(sentence)
        : CommandFailure.failed(sentence, server.getCause());
  }

  /** What went wrong, in one line. */
  public static String inWords(Throwable failure) {
    EmbeddedServerException server = cause(failure, EmbeddedServerException.class);
    if (server != null) {
      return String.valueOf(server.getMessage());
    }
    PSQLException database = cause(failure, PSQLException.class);
    FlywayException migration = cause(failure, FlywayException.class);
    if (database != null && cause(database, ConnectException.class) != null) {
      return "Cannot reach the database: " + firstLine(database.getMessage());
    }
    if (database != null && (migration == null || isReadOnly(database))) {
      return FailureInWords.of(failure);
    }
    if (migration != null) {
      return "Cannot bring the database up to date: " + joined(migration.getMessage());
    }
    AccessDeniedException denied = cause(failure, AccessDeniedException.class);
    if (denied != null) {
      return "No permission for " + denied.getMessage();
    }
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = firstLine(root.getMessage());
    return message.isEmpty() ? root.getClass().getSimpleName() : message;
  }

  private static boolean isReadOnly(PSQLException refused) {
    return "25006".equals(refused.getSQLState());
  }

  private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
    for (Throwable next = failure; next != null; next = next.getCause()) {
      if (type.isInstance(next)) {
        return type.cast(next);
      }
    }
    return null;
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("").strip();
  }

  private static String joined(@Nullable String message) {
    return message == null ? "" : message.replaceAll("\\s*\\R+[-=]*\\s*", " ").strip();
  }
}
