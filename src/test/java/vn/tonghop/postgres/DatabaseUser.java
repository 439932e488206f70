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
  private final int port;

  private DatabaseUser(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static DatabaseUser of(Path home) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    DatabaseUser.class.getName(),
                    home.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return new DatabaseUser(process, Integer.parseInt(output.readLine().strip()));
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
