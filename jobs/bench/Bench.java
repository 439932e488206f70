import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Measures the job; {@code jobs/bench/run --help} says how. */
final class Bench {
  static final int FIRST_YEAR = 2024;

  private final Settings settings;
  private final Server server;
  private final Country country;
  private final Submissions submissions;

  /** What {@code run} was asked for, in its order. */
  record Settings(
      Path project,
      Path home,
      String layout,
      int communes,
      int indicators,
      int periods,
      int years,
      int historyCommunes,
      int nightCommunes,
      int repeat) {
    static Settings of(String[] given) {
      int[] numbers = IntStream.range(3, 10).map(i -> Integer.parseInt(given[i])).toArray();
      return new Settings(
          Path.of(given[0]),
          Path.of(given[1]),
          given[2],
          numbers[0],
          numbers[1],
          numbers[2],
          numbers[3],
          numbers[4],
          numbers[5],
          numbers[6]);
    }

    Path scripts() {
      return project.resolve("jobs/bench");
    }

    Path config() {
      return home.resolve("config");
    }
  }

  private Bench(Settings settings, Server server) {
    this.settings = settings;
    this.server = server;
    this.country = new Country(settings.communes(), settings.indicators());
    this.submissions = new Submissions(country, settings.home().resolve("inbox"));
  }

  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Settings settings = Settings.of(arguments);
    try (Server server = Server.open(settings.scripts(), settings.home())) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      new Bench(settings, server).measure();
    }
  }

  private void measure() throws Exception {
    Measurements measurements =
        new Measurements(server, submissions, settings.home(), settings.layout());
    if (settings.layout().equals("night")) {
      new Night(settings, server, country, submissions, measurements).measure();
    } else {
      takeTurns(measurements);
    }
    Path past = settings.home().resolve(Job.PAST);
    new ProcessBuilder("rm", "-rf", past.toString()).start().waitFor();
  }

  private List<Submissions.Load> loads() {
    boolean oneFile = !settings.layout().endsWith("files");
    List<Submissions.Period> periods = new ArrayList<>();
    switch (settings.layout()) {
      case "month", "month-files" -> periods.add(Submissions.Period.ofMonth(FIRST_YEAR, 0));
      case "year" -> {
        for (int month = 0; month < 12; month++) {
          periods.add(Submissions.Period.ofMonth(FIRST_YEAR, month));
        }
        return periods.stream()
            .map(p -> new Submissions.Load(List.of(p), settings.communes(), oneFile, 1))
            .toList();
      }
      default -> {
        for (int year = 0; year < settings.periods(); year++) {
          periods.add(Submissions.Period.ofYear(FIRST_YEAR + year));
        }
      }
    }
    return List.of(new Submissions.Load(periods, settings.communes(), oneFile, 1));
  }

  private void takeTurns(Measurements measurements) throws Exception {
    List<Submissions.Load> loads = loads();
    boolean byMonth = loads.get(0).periods().get(0).isMonth();
    int lastYear = byMonth ? FIRST_YEAR : FIRST_YEAR + settings.periods() - 1;
    country.configure(
        settings.project().resolve("config"), settings.config(), FIRST_YEAR, lastYear, byMonth);
    Path reference = settings.config().resolve("reference");
    Contender bare = new Bare(server, submissions.inbox(), reference);
    Contender job = new Job(server, settings.project(), settings.home(), "job");
    for (int turn = 1; turn <= settings.repeat(); turn++) {
      Map<String, List<BigDecimal>> expected = totalsOf(bare, turn, loads, measurements);
      check(expected, totalsOf(job, turn, loads, measurements));
    }
    Report report = new Report(measurements.all());
    report.compare(bare.name(), job.name());
    report.steps(job.name());
    System.out.println();
    if (loads.size() > 1) {
      report.growth(bare.name());
      report.growth(job.name());
    }
    System.out.println("The totals of both are the same.");
  }

  private Map<String, List<BigDecimal>> totalsOf(
      Contender contender, int turn, List<Submissions.Load> loads, Measurements measurements)
      throws Exception {
    contender.begin();
    for (Submissions.Load load : loads) {
      measurements.measure(turn, contender, load);
    }
    Map<String, List<BigDecimal>> totals = contender.totals();
    server.drop(contender.database());
    return totals;
  }

  /**
   * The second may have totals that the first has not: of longer periods, and of what is not simply
   * added up.
   */
  static void check(Map<String, List<BigDecimal>> expected, Map<String, List<BigDecimal>> found) {
    List<String> different = new ArrayList<>();
    expected.forEach(
        (key, value) -> {
          if (!value.equals(found.get(key))) {
            different.add(key + ": " + plain(value) + ", but " + plain(found.get(key)));
          }
        });
    if (expected.isEmpty() || !different.isEmpty()) {
      throw new IllegalStateException(
          "The totals (actual, cumulative) differ in "
              + different.size()
              + " of "
              + expected.size()
              + ":\n"
              + String.join("\n", different.stream().limit(20).toList()));
    }
  }

  private static String plain(List<BigDecimal> values) {
    return values == null
        ? "none"
        : values.stream().map(BigDecimal::toPlainString).toList().toString();
  }
}
