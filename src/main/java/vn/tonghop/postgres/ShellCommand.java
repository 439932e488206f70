package vn.tonghop.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that is run to its end. */
final class ShellCommand {
  private ShellCommand() {}

  /** Whether it could be started and ended with 0. */
  static boolean succeeds(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** What it printed, trimmed; empty when it could not be started or failed. */
  static String output(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? output.strip() : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * Runs a program of PostgreSQL.
   *
   * @param log where its output is added
   * @throws EmbeddedServerException when it fails; the message ends with the last lines of {@code
   *     log}
   */
  static void run(List<String> command, Path folder, Path log, String purpose) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
      builder.environment().put("LC_ALL", "C");
      int exit = builder.start().waitFor();
      if (exit != 0) {
        throw new EmbeddedServerException(
            "Cannot " + purpose + ": " + lastLine(log) + " (more in " + log + ")");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot " + purpose + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static String lastLine(Path log) throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).contains("FATAL") || lines.get(i).contains("error")) {
        return lines.get(i).strip();
      }
    }
    return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1).strip();
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("Interrupted while waiting for a program", e);
  }
}
