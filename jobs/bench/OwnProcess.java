import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that is run as a process of its own, from its start to its exit. */
final class OwnProcess {
  /** Stands for a name that the process is not to find in its environment. */
  static final String UNSET = "(unset)";

  private final List<String> command;
  private final Map<String, String> environment;
  private final Path output;

  /**
   * @param environment what is added to that of this process, or {@link #UNSET} in it
   * @param output a file for what it prints
   */
  OwnProcess(List<String> command, Map<String, String> environment, Path output) {
    this.command = command;
    this.environment = environment;
    this.output = output;
  }

  /**
   * Java as it is started by whoever sets nothing but its heap and a collector, as the job does.
   */
  static List<String> java(String classPath, String... mainAndArguments) {
    String heap = System.getenv().getOrDefault("TONGHOP_HEAP", "512m");
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-cp", classPath));
    command.addAll(List.of(mainAndArguments));
    return command;
  }

  /**
   * Runs it.
   *
   * @throws IllegalStateException when it does not exit with 0; the message has what it printed
   */
  Effort run() throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    builder.environment().values().removeAll(List.of(UNSET));
    double before = ofEndedProcesses();
    Process process = builder.start();
    Thread whenEnded = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(whenEnded);
    long peak = 0;
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peakOf(process.pid()));
    }
    Runtime.getRuntime().removeShutdownHook(whenEnded);
    if (process.exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed:\n" + said());
    }
    return new Effort(ofEndedProcesses() - before, peak);
  }

  private String said() throws IOException {
    // What a run that fails prints is short.
    try (Stream<String> lines = Files.lines(output)) {
      return String.join("\n", lines.limit(60).toList());
    }
  }

  /** The launcher becomes Java, so its process is the one to look at. */
  private static long peakOf(long process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      // The process has ended in the meantime.
      return 0;
    }
  }

  /** Processor time of all processes that this one has waited for, and those that they have. */
  private static double ofEndedProcesses() throws IOException {
    String[] own = Processes.fields(Path.of("/proc/self"));
    return (Long.parseLong(own[13]) + Long.parseLong(own[14])) / Processes.TICKS_IN_A_SECOND;
  }
}
