package vn.tonghop.job;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.BooleanAssert;
import vn.tonghop.Office;
import vn.tonghop.TestDatabase;

/** A process of its own that runs an office's job, to be killed or to be told to end. */
final class RunProcess implements AutoCloseable {

  private final Process process;
  private final Path output;

  private RunProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts {@code tonghop run demo}; a chunk has few rows. */
  static RunProcess start(Office office, String... javaOptions) throws IOException {
    return start(List.of(), office, run(office), javaOptions);
  }

  /** Starts another command. */
  static RunProcess startCommand(Office office, List<String> command, String... javaOptions)
      throws IOException {
    return start(List.of(), office, command, javaOptions);
  }

  private static List<String> run(Office office) {
    return List.of("run", "demo", "--inbox", office.inbox().toString());
  }

  /** Starts it on a disk of its own, of a few pages, where a folder of the office is. */
  static RunProcess startOnAFullDisk(Office office, Path folder) throws IOException {
    Files.createDirectories(folder);
    return start(
        List.of(
            "unshare",
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            "mount -t tmpfs -o size=16k tmpfs \"$0\" && exec \"$@\"",
            folder.toString()),
        office,
        run(office));
  }

  private static RunProcess start(
      List<String> before, Office office, List<String> typed, String... javaOptions)
      throws IOException {
    Path output = Files.createTempFile(office.inbox().resolveSibling("."), "output", "");
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dtonghop.ingest.rows-in-a-chunk=40"));
    command.addAll(List.of(javaOptions));
    command.addAll(List.of("-cp", classPath(), "vn.tonghop.Main"));
    command.addAll(typed);
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.put(
        "SPRING_DATASOURCE_URL",
        office.database().url().replaceFirst("^jdbc:", DyingDriver.PREFIX));
    environment.put("SPRING_DATASOURCE_DRIVER_CLASS_NAME", DyingDriver.class.getName());
    environment.put("SPRING_DATASOURCE_USERNAME", TestDatabase.LOADER);
    environment.put("SPRING_DATASOURCE_PASSWORD", TestDatabase.LOADER_PASSWORD);
    environment.put("SPRING_FLYWAY_USER", office.database().username());
    environment.put("SPRING_FLYWAY_PASSWORD", office.database().password());
    environment.put("TONGHOP_HOME", office.home().toString());
    environment.put("TONGHOP_CONFIG", office.config().toString());
    environment.put("TONGHOP_JOBS", new File("jobs").getAbsolutePath());
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    return new RunProcess(process, output);
  }

  /** Waits until a query of the office's database answers with a row. */
  RunProcess waitUntil(Office office, String query) throws InterruptedException {
    while (office.rows(query).isEmpty()) {
      assertAlive().as("the process while nothing answers " + query).isTrue();
      TimeUnit.MILLISECONDS.sleep(5);
    }
    return this;
  }

  private BooleanAssert assertAlive() {
    return (BooleanAssert)
        Assertions.assertThat(process.isAlive()).withFailMessage(() -> "it is over: " + said());
  }

  /** Ends it at once, as {@code kill -9} and power cuts do. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Sends it a signal, such as {@code STOP}, after which it does nothing until {@code CONT}. */
  RunProcess signal(String name) throws IOException, InterruptedException {
    int done =
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    Assertions.assertThat(done).as("kill -" + name).isZero();
    return this;
  }

  /** Tells it to end, as Ctrl-C and service managers do, and waits until it has. */
  RunProcess tellToEnd() throws InterruptedException {
    process.destroy();
    Assertions.assertThat(process.waitFor(100, TimeUnit.SECONDS)).as("it ends").isTrue();
    return this;
  }

  /** Waits until it has done all that it has to do. */
  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** What it has printed. */
  String said() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }

  /** The tests' own class path; an empty entry in it would stand for the working folder. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
