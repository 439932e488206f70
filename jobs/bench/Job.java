import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole job, from the start of Java to its exit. */
final class Job implements Contender {
  /** Folder of the home that holds what is only to be deleted. */
  static final String PAST = "past";

  private final Server server;
  private final Path project;
  private final Path home;
  private final String name;

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
    putAside(folder(), home);
    server.create(database());
  }

  /**
   * What the turn before left stays until the end: a file system is slow to give out places that
   * were freed minutes ago, and the next turn would pay for that.
   */
  static void putAside(Path folder, Path home) throws IOException {
    if (Files.exists(folder)) {
      Path past = Files.createDirectories(home.resolve(PAST));
      Files.move(folder, past.resolve(folder.getFileName() + "-" + System.currentTimeMillis()));
    }
  }

  @Override
  public Effort load() throws Exception {
    List<String> command =
        List.of(
            project.resolve("jobs/tonghop").toString(),
            "run",
            "bench",
            "--inbox",
            home.resolve("inbox").toString());
    Files.createDirectories(folder());
    Map<String, String> environment = new HashMap<>(server.writer());
    environment.put("TONGHOP_HOME", folder().toString());
    environment.put("TONGHOP_CONFIG", home.resolve("config").toString());
    environment.put("SPRING_DATASOURCE_URL", server.url(database()));
    return new OwnProcess(command, environment, folder().resolve("output.txt")).run();
  }

  @Override
  public Map<String, Double> steps() throws Exception {
    return server.steps(database(), "job_steps.sql");
  }

  @Override
  public Map<String, List<BigDecimal>> totals() throws Exception {
    return server.totals(database(), "job_compared.sql");
  }
}
