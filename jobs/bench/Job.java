import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The whole job, from the start of Java to its exit. */
final class Job implements Contender {
  /** Folder of the home that holds what is only to be deleted. */
  static final String PAST = "past";

  private final Server server;
  private final Path project;
  private final Path home;
  private final String name;
  private double javaSeconds;
  private long peakKilobytes;

  /**
   * @param home where inbox and configuration are; the job has a folder of its own below it
   * @param name what tables call it; its folder and database have the same name
   */
  Job(Server server, Path project, Path home, String name) {
    this.server = server;
    this.project = project;
    this.home = home;
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String database() {
    return "bench_" + name;
  }

  private Path folder() {
    return home.resolve(name);
  }

  @Override
  public void begin() throws Exception {
    putAside();
    server.create(database());
  }

  /**
   * What the turn before left stays until the end: a file system is slow to give out places that
   * were freed minutes ago, and the next turn would pay for that.
   */
  private void putAside() throws IOException {
    if (Files.exists(folder())) {
      Path past = Files.createDirectories(home.resolve(PAST));
      Files.move(folder(), past.resolve(name + "-" + System.currentTimeMillis()));
    }
  }

  @Override
  public void load() throws Exception {
    List<String> command =
        List.of(
            project.resolve("jobs/tonghop").toString(),
            "run",
            "bench",
            "--inbox",
            home.resolve("inbox").toString());
    Files.createDirectories(folder());
    Path output = folder().resolve("output.txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(output.toFile());
    builder.environment().put("TONGHOP_HOME", folder().toString());
    builder.environment().put("TONGHOP_CONFIG", home.resolve("config").toString());
    builder.environment().put("SPRING_DATASOURCE_URL", server.url(database()));
    builder.environment().putAll(server.writer());
    Process process = builder.start();
    Thread whenEnded = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(whenEnded);
    watch(process);
    Runtime.getRuntime().removeShutdownHook(whenEnded);
    if (process.exitValue() != 0) {
      // What a run that fails prints is short.
      try (Stream<String> lines = Files.lines(output)) {
        List<String> said = lines.limit(60).toList();
        throw new IllegalStateException(
            String.join(" ", command) + " failed:\n" + String.join("\n", said));
      }
    }
  }

  private void watch(Process process) throws InterruptedException {
    peakKilobytes = 0;
    javaSeconds = 0;
    while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
      peakKilobytes = Math.max(peakKilobytes, peakOf(process.pid()));
      javaSeconds =
          process.info().totalCpuDuration().map(time -> time.toMillis() / 1e3).orElse(javaSeconds);
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

  @Override
  public double ownProcessorSeconds() {
    return javaSeconds;
  }

  @Override
  public long peakKilobytes() {
    return peakKilobytes;
  }

  @Override
  public Map<String, Double> steps() throws Exception {
    Map<String, Double> steps = new LinkedHashMap<>();
    try (Connection connection = server.connect(database());
        ResultSet all = connection.createStatement().executeQuery(server.script("job_steps.sql"))) {
      while (all.next()) {
        steps.merge(all.getString(1), all.getDouble(2), Double::sum);
      }
    }
    return steps;
  }

  @Override
  public Map<String, List<BigDecimal>> totals() throws Exception {
    return server.totals(database(), "job_compared.sql");
  }
}
