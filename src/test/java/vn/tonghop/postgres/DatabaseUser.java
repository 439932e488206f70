package vn.tonghop.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process that uses the embedded database until it is told to end, or is killed. */
final class DatabaseUser implements AutoCloseable {
  private final Process process;
  private int port;

  private DatabaseUser(Process process) {
    this.process = process;
  }

  /** A process that has opened the database. */
  static DatabaseUser of(Path home) throws IOException {
    DatabaseUser user = starting(home);
    user.port = user.readPort();
    return user;
  }

  /** A process that is about to open the database. */
  static DatabaseUser starting(Path home) throws IOException {
    return new DatabaseUser(
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    DatabaseUser.class.getName(),
                    home.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  private int readPort() throws IOException {
    var output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return Integer.parseInt(output.readLine().strip());
  }

  int port() {
    return port;
  }

  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Tells the process to end and waits until it has. */
  @Override
  public void close() throws IOException, InterruptedException {
    process.getOutputStream().close();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      kill();
      throw new IllegalStateException("The other process does not end");
    }
  }

  /** What the other process does. */
  public static void main(String[] args) throws IOException {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(args[0]), notice -> {})) {
      System.out.println(database.port());
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }
}
