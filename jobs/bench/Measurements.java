import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes the time of loads, and keeps it in {@code measured.csv} and {@code steps.csv}. */
final class Measurements {
  /**
   * One load by one contender.
   *
   * @param processorSeconds of server and contender; NaN when the server is not on this machine
   * @param steps seconds of each step; empty where there are no steps
   */
  record Measured(
      int turn,
      String contender,
      String load,
      long rows,
      double seconds,
      double processorSeconds,
      long peakMegabytes,
      Map<String, Double> steps) {}

  private final Server server;
  private final Submissions submissions;
  private final Path loadsFile;
  private final Path stepsFile;
  private final String invocation;
  private final List<Measured> all = new ArrayList<>();

  /**
   * @param home where the files are kept; what stands there is added to
   * @param layout stands in every line, as does the time at which this began
   */
  Measurements(Server server, Submissions submissions, Path home, String layout)
      throws IOException {
    this.server = server;
    this.submissions = submissions;
    this.invocation = Instant.now().truncatedTo(ChronoUnit.SECONDS) + "," + layout;
    this.loadsFile = home.resolve("measured.csv");
    this.stepsFile = home.resolve("steps.csv");
    String key = "began,layout,turn,contender,load,";
    begin(loadsFile, key + "rows,seconds,processor_seconds,java_peak_mb\n");
    begin(stepsFile, key + "step,seconds\n");
  }

  private static void begin(Path file, String header) throws IOException {
    if (!Files.exists(file)) {
      Files.writeString(file, header);
    }
  }

  List<Measured> all() {
    return all;
  }

  /** Lets a contender load what lies in the inbox then. */
  Measured measure(int turn, Contender contender, Submissions.Load load) throws Exception {
    submissions.write(load);
    return measure(turn, contender, load.name(), submissions.rows(load));
  }

  /** Lets a contender do what it does, after both its database and the disk have come to rest. */
  Measured measure(int turn, Contender contender, String load, long rows) throws Exception {
    server.settle(contender.database());
    double before = server.processorSeconds();
    long began = System.nanoTime();
    Effort effort = contender.load();
    double seconds = (System.nanoTime() - began) / 1e9;
    double work = server.processorSeconds() - before + effort.processorSeconds();
    Measured measured =
        new Measured(
            turn,
            contender.name(),
            load,
            rows,
            seconds,
            work,
            effort.peakKilobytes() / 1024,
            contender.steps());
    all.add(measured);
    keep(measured);
    System.out.printf(
        "turn %d, %s, %s: %.2f s, processor %.2f s%n", turn, contender.name(), load, seconds, work);
    return measured;
  }

  private void keep(Measured m) throws IOException {
    String key = String.join(",", invocation, "" + m.turn(), m.contender(), m.load());
    String work = Double.isNaN(m.processorSeconds()) ? "" : decimal(m.processorSeconds());
    String peak = m.peakMegabytes() == 0 ? "" : "" + m.peakMegabytes();
    String line = String.join(",", key, "" + m.rows(), decimal(m.seconds()), work, peak);
    Files.writeString(loadsFile, line + "\n", StandardOpenOption.APPEND);
    StringBuilder steps = new StringBuilder();
    m.steps()
        .forEach((step, s) -> steps.append(String.join(",", key, step, decimal(s))).append("\n"));
    Files.writeString(stepsFile, steps, StandardOpenOption.APPEND);
  }

  private static String decimal(double seconds) {
    return String.format("%.3f", seconds);
  }
}
