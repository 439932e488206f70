import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What commands of a small office take, from the start of Java to its exit: against an application
 * of Spring Boot that does nothing but connect to the same server.
 */
final class Commands {
  private static final String DATABASE = "bench_commands";
  private static final String EMPTY = "empty Boot";
  private static final String OWN = "tonghop";
  private static final String NIGHT = "run demo";
  private static final String NOTHING_NEW = "run demo again";
  private static final String RUNS = "runs";
  private static final String TOTALS = "totals";
  private static final String FIRST_TOTAL = "first total";

  private final Ground ground;
  private final Settings settings;
  private final Path home;
  private final Path newHome;

  Commands(Ground ground) {
    this.ground = ground;
    this.settings = ground.settings();
    this.home = settings.home().resolve("commands");
    this.newHome = settings.home().resolve("new");
  }

  List<Aim> measure() throws Exception {
    for (int turn = 1; turn <= settings.repeat(); turn++) {
      turn(turn);
    }
    Medians medians = new Medians(ground.measurements().all());
    print(medians);
    double empty = medians.seconds(EMPTY, EMPTY);
    return List.of(
        new Aim("the demo's night / an empty application", own(medians, NIGHT) / empty, 1.5),
        new Aim("runs / an empty application", own(medians, RUNS) / empty, 0.5),
        new Aim("totals / an empty application", own(medians, TOTALS) / empty, 0.5),
        new Aim("first total on a new machine after the build, s", own(medians, FIRST_TOTAL), 6));
  }

  private static double own(Medians medians, String command) {
    return medians.seconds(OWN, command);
  }

  private void turn(int turn) throws Exception {
    ground.server().create(DATABASE);
    Job.putAside(home, settings.home());
    Files.createDirectories(home);
    // Migrates the database: an office does that once.
    tonghop(home, List.of("runs")).run();
    take(turn, EMPTY, EMPTY, empty());
    take(turn, OWN, NIGHT, tonghop(home, List.of("run", "demo")));
    take(turn, OWN, RUNS, tonghop(home, List.of("runs")));
    take(turn, OWN, TOTALS, tonghop(home, List.of("totals", "--period", "2024")));
    take(turn, OWN, NOTHING_NEW, tonghop(home, List.of("run", "demo")));
    Job.putAside(newHome, settings.home());
    Files.createDirectories(newHome);
    take(turn, OWN, FIRST_TOTAL, tonghop(newHome, List.of("run", "demo")));
    ground.server().drop(DATABASE);
  }

  private void take(int turn, String whose, String command, OwnProcess process) throws Exception {
    ground.measurements().measure(turn, new Command(whose, DATABASE, process), command, 0);
  }

  private OwnProcess empty() throws IOException {
    Path classes = settings.home().resolve("classes");
    String classPath =
        new Libraries(settings.libraries()).classPath(List.of(classes), Libraries.JDBC);
    Map<String, String> environment = new HashMap<>(ground.server().owner());
    environment.put("SPRING_DATASOURCE_URL", ground.server().url(DATABASE));
    Path output = settings.home().resolve("empty.txt");
    return new OwnProcess(OwnProcess.java(classPath, "empty.Application"), environment, output);
  }

  /** A command of an office in a folder; a new folder's has a server of its own. */
  private OwnProcess tonghop(Path folder, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(settings.project().resolve("jobs/tonghop").toString());
    command.addAll(arguments);
    Map<String, String> environment = new HashMap<>();
    for (String own :
        List.of(
            "TONGHOP_CONFIG",
            "TONGHOP_JOBS",
            "SPRING_DATASOURCE_URL",
            "SPRING_DATASOURCE_USERNAME",
            "SPRING_DATASOURCE_PASSWORD")) {
      environment.put(own, OwnProcess.UNSET);
    }
    if (folder.equals(home)) {
      environment.putAll(ground.server().writer());
      environment.put("SPRING_DATASOURCE_URL", ground.server().url(DATABASE));
    }
    environment.put("TONGHOP_HOME", folder.toString());
    return new OwnProcess(command, environment, folder.resolve("output.txt"));
  }

  private static void print(Medians medians) {
    double seconds = medians.seconds(EMPTY, EMPTY);
    double work = medians.processorSeconds(EMPTY, EMPTY);
    System.out.printf(
        "%n%-16s %9s %9s %12s %9s%n", "command", "seconds", "/ empty", "processor, s", "/ empty");
    for (String load : medians.loads()) {
      String whose = load.equals(EMPTY) ? EMPTY : OWN;
      double own = medians.seconds(whose, load);
      double ownWork = medians.processorSeconds(whose, load);
      System.out.printf(
          "%-16s %9.2f %9.2f %12.2f %9.2f%n", load, own, own / seconds, ownWork, ownWork / work);
    }
  }
}
