import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import vn.tonghop.operate.EmbeddedDatabase;

/**
 * Lets the bare script and the job take turns over the same submissions, each on a new database of
 * the same server, compares their totals, and prints how long they took.
 *
 * <p>Run as {@code java -cp tonghop.jar Compare.java PROJECT HOME REPEAT}, after Generate.
 */
final class Compare {
  private final Path project;
  private final Path home;
  private final String server;
  private final String user;
  private final String password;
  private final String heap = System.getenv().getOrDefault("TONGHOP_HEAP", "512m");
  private long rows;
  private long peakKilobytes;
  private double javaSeconds;

  private Compare(Path project, Path home, String url, String user, String password) {
    this.project = project;
    this.home = home;
    this.server = url.replaceFirst("/[^/?]*(\\?.*)?$", "/");
    this.user = user;
    this.password = password;
  }

  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Path project = Path.of(arguments[0]);
    Path home = Path.of(arguments[1]);
    int repeat = Integer.parseInt(arguments[2]);
    String url = System.getenv("SPRING_DATASOURCE_URL");
    if (url != null && !url.isBlank()) {
      String user = System.getenv("SPRING_DATASOURCE_USERNAME");
      String password = System.getenv("SPRING_DATASOURCE_PASSWORD");
      new Compare(project, home, url, user, password).takeTurns(repeat);
      return;
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.open(home, notice -> {})) {
      new Compare(project, home, database.url(), database.username(), database.password())
          .takeTurns(repeat);
    }
  }

  private void takeTurns(int repeat) throws Exception {
    List<Double> bare = new ArrayList<>();
    List<Double> job = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    List<Double> bareWork = new ArrayList<>();
    List<Double> jobWork = new ArrayList<>();
    long peak = 0;
    String steps = "";
    for (int turn = 1; turn <= repeat; turn++) {
      Map<String, BigDecimal> expected;
      double before = serverSeconds();
      try (Connection connection = fresh("bench_bare")) {
        long began = System.nanoTime();
        runBare(connection);
        bare.add((System.nanoTime() - began) / 1e9);
        expected = totals(connection, script("bare_compared.sql"));
      }
      bareWork.add(serverSeconds() - before);
      drop("bench_bare");
      Path folder = home.resolve("job");
      delete(folder);
      before = serverSeconds();
      fresh("bench_job").close();
      long began = System.nanoTime();
      tonghop(folder, "run", "bench", "--inbox", home.resolve("inbox").toString());
      job.add((System.nanoTime() - began) / 1e9);
      jobWork.add(serverSeconds() - before + javaSeconds);
      peak = Math.max(peak, peakKilobytes);
      ratios.add(job.get(turn - 1) / bare.get(turn - 1));
      System.out.printf("turn %d: job/bare %.2f%n", turn, ratios.get(turn - 1));
      try (Connection connection = connect("bench_job")) {
        check(expected, totals(connection, script("job_compared.sql")));
      }
      steps = tonghop(folder, "show", "1");
      drop("bench_job");
    }
    System.out.println(steps);
    System.out.printf(
        "%-8s %12s %10s %10s %12s%n", "median", "rows", "seconds", "rows/s", "CPU seconds");
    print("bare", bare, bareWork);
    print("job", job, jobWork);
    System.out.printf(
        "ratio job/bare %.2f, of CPU %.2f; the job's Java: heap %s, peak memory %,d MB%n",
        median(ratios),
        median(jobWork) / median(bareWork),
        heap,
        peak / 1024);
  }

  private void print(String what, List<Double> times, List<Double> work) {
    double s = median(times);
    System.out.printf(
        "%-8s %,12d %10.1f %,10.0f %12.1f%n", what, rows, s, rows / s, median(work));
  }

  /**
   * Processor time that the embedded server has taken since it was started; NaN with another one.
   * On a machine with other work it says more than the clock does.
   */
  private double serverSeconds() throws Exception {
    Path pidFile = home.resolve("pg/data/postmaster.pid");
    if (System.getenv("SPRING_DATASOURCE_URL") != null || !Files.exists(pidFile)) {
      return Double.NaN;
    }
    // A connection that has been closed counts once its process has ended.
    Thread.sleep(500);
    String postmaster = Files.readAllLines(pidFile).get(0);
    long ticks = 0;
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      for (Path process : processes.filter(p -> p.toString().matches("/proc/[0-9]+")).toList()) {
        ticks += ticksOf(process, postmaster);
      }
    }
    return ticks / 100.0;
  }

  /** Ticks of the postmaster and of those that it has waited for; or of one of its processes. */
  private static long ticksOf(Path process, String postmaster) {
    try {
      String stat = Files.readString(process.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      boolean itself = process.endsWith(postmaster);
      if (!itself && !fields[1].equals(postmaster)) {
        return 0;
      }
      long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
      return itself ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
    } catch (IOException e) {
      // It has ended in the meantime.
      return 0;
    }
  }

  /** What a good script does at the least: one COPY, whatever the number of files. */
  private void runBare(Connection connection) throws SQLException, IOException {
    CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
    Path reference = home.resolve("config/reference");
    execute(connection, script("bare_tables.sql"));
    for (String table : List.of("indicator", "unit")) {
      try (BufferedReader in = Files.newBufferedReader(reference.resolve(table + "s.csv"))) {
        copying.copyIn("copy " + table + " from stdin (format csv, header)", in);
      }
    }
    CopyIn copy = copying.copyIn("copy raw from stdin (delimiter ';')");
    byte[] buffer = new byte[1 << 16];
    for (Path file : submissions()) {
      try (InputStream in = Files.newInputStream(file)) {
        for (int b = in.read(); b != '\n' && b >= 0; b = in.read()) {}
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          copy.writeToCopy(buffer, 0, n);
        }
      }
    }
    rows = copy.endCopy();
    execute(connection, script("bare_totals.sql"));
  }

  private List<Path> submissions() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("inbox"))) {
      return files.sorted().toList();
    }
  }

  private String tonghop(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.add(0, project.resolve("jobs/tonghop").toString());
    Path output = home.resolve("output.txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(output.toFile());
    builder.environment().put("TONGHOP_HOME", folder.toString());
    builder.environment().put("TONGHOP_CONFIG", home.resolve("config").toString());
    builder.environment().put("SPRING_DATASOURCE_URL", server + "bench_job");
    builder.environment().put("SPRING_DATASOURCE_USERNAME", user);
    builder.environment().put("SPRING_DATASOURCE_PASSWORD", password);
    Process process = builder.start();
    peakKilobytes = 0;
    javaSeconds = 0;
    while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
      peakKilobytes = Math.max(peakKilobytes, peakOf(process.pid()));
      javaSeconds =
          process.info().totalCpuDuration().map(time -> time.toMillis() / 1e3).orElse(javaSeconds);
    }
    String said = head(output);
    if (process.exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed:\n" + said);
    }
    return said;
  }

  /** What a run prints may be long; what it fails with, and the steps of a run, are not. */
  private static String head(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
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
    } catch (IOException | java.io.UncheckedIOException e) {
      // The process has ended in the meantime.
      return 0;
    }
  }

  private static void check(Map<String, BigDecimal> expected, Map<String, BigDecimal> found) {
    List<String> different = new ArrayList<>();
    expected.forEach(
        (key, value) -> {
          BigDecimal other = found.get(key);
          if (other == null || value.compareTo(other) != 0) {
            different.add(key + ": bare " + value + ", job " + other);
          }
        });
    if (expected.isEmpty() || !different.isEmpty()) {
      throw new IllegalStateException("The totals differ:\n" + String.join("\n", different));
    }
  }

  private static Map<String, BigDecimal> totals(Connection connection, String query)
      throws SQLException {
    Map<String, BigDecimal> totals = new TreeMap<>();
    try (ResultSet all = connection.createStatement().executeQuery(query)) {
      while (all.next()) {
        totals.put(all.getString(1) + " " + all.getString(2), all.getBigDecimal(3));
      }
    }
    return totals;
  }

  private String script(String name) throws IOException {
    return Files.readString(project.resolve("jobs/bench").resolve(name));
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(server + database, user, password);
  }

  private Connection fresh(String database) throws SQLException {
    drop(database);
    try (Connection connection = connect("postgres")) {
      execute(connection, "create database " + database);
      // What the other one left to write must not count here.
      execute(connection, "checkpoint");
    }
    return connect(database);
  }

  private void drop(String database) throws SQLException {
    try (Connection connection = connect("postgres")) {
      execute(connection, "drop database if exists " + database + " (force)");
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
  }

  private static void delete(Path folder) throws Exception {
    new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
  }
}
