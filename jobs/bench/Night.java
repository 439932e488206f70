import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Two nights of some communes, one with a new month and one with a revision of the newest month of
 * the history: on top of a history of years, and on a warehouse that holds nothing but that month
 * of these communes.
 */
final class Night {
  private static final int LAST_YEAR = Bench.FIRST_YEAR;

  /** Deadlines are known for so many months after the history. */
  private static final int MOST_NIGHTS = 24;

  private final Bench.Settings settings;
  private final Server server;
  private final Submissions submissions;
  private final Measurements measurements;
  private final Country country;
  private final Contender empty;
  private final Contender history;
  private final int firstYear;
  private final int months;
  private int monthsLoaded;
  private int nights;

  Night(
      Bench.Settings settings,
      Server server,
      Country country,
      Submissions submissions,
      Measurements measurements) {
    this.settings = settings;
    this.server = server;
    this.country = country;
    this.submissions = submissions;
    this.measurements = measurements;
    this.empty = new Job(server, settings.project(), settings.home(), "empty");
    this.history = new Job(server, settings.project(), settings.home(), "history");
    this.months = settings.years() * 12;
    this.firstYear = LAST_YEAR - settings.years() + 1;
  }

  void measure() throws Exception {
    country.configure(
        settings.project().resolve("config"),
        settings.config(),
        firstYear,
        LAST_YEAR + MOST_NIGHTS / 12,
        true);
    if (goesOn()) {
      System.out.printf("going on with %d months and %d nights%n", monthsLoaded, nights);
    } else {
      history.begin();
      note();
    }
    for (; monthsLoaded < months; note()) {
      measurements.measure(0, history, load(monthsLoaded, settings.historyCommunes(), true, 1));
      monthsLoaded++;
    }
    if (!measurements.all().isEmpty()) {
      new Report(measurements.all()).steps(history.name());
      System.out.println();
    }
    empty.begin();
    // As the nights before have left it, so that the next revision changes the same in both.
    measurements.measure(0, empty, load(months - 1, settings.nightCommunes(), false, nights + 1));
    List<Measurements.Measured> ofNights = new ArrayList<>();
    for (int turn = 1; turn <= settings.repeat(); turn++) {
      if (nights == MOST_NIGHTS) {
        throw new IllegalStateException("This history has had all its nights; begin a new one.");
      }
      int before = nights;
      nights++;
      // Noted beforehand: what a night that fails has loaded is no new month any more.
      note();
      Submissions.Load first = load(months + before, settings.nightCommunes(), false, 1);
      Submissions.Load second = load(months - 1, settings.nightCommunes(), false, before + 2);
      ofNights.addAll(night(turn, "new month", first));
      ofNights.addAll(night(turn, "revision", second));
    }
    Report report = new Report(ofNights);
    report.compare(empty.name(), history.name());
    report.steps(empty.name());
    report.steps(history.name());
    System.out.println("\nThe totals of both moved by the same.");
  }

  private Submissions.Load load(int month, int communes, boolean inOneFile, int revision) {
    Submissions.Period period = Submissions.Period.ofMonth(firstYear, month);
    return new Submissions.Load(List.of(period), communes, inOneFile, revision);
  }

  /** The same files for both, who must move their totals by the same. */
  private List<Measurements.Measured> night(int turn, String name, Submissions.Load load)
      throws Exception {
    List<Measurements.Measured> measured = new ArrayList<>();
    List<Map<String, List<BigDecimal>>> moved = new ArrayList<>();
    for (Contender contender : List.of(empty, history)) {
      Map<String, List<BigDecimal>> before = contender.totals();
      Measurements.Measured m = measurements.measure(turn, contender, load);
      moved.add(moves(before, contender.totals()));
      measured.add(
          new Measurements.Measured(
              turn,
              m.contender(),
              name,
              m.rows(),
              m.seconds(),
              m.processorSeconds(),
              m.peakMegabytes(),
              m.steps()));
    }
    Bench.check(moved.get(0), moved.get(1));
    Bench.check(moved.get(1), moved.get(0));
    return measured;
  }

  /** What moved, of all that is added up over the communes of a month. */
  private Map<String, List<BigDecimal>> moves(
      Map<String, List<BigDecimal>> before, Map<String, List<BigDecimal>> after) {
    Set<String> added =
        country.indicators().stream()
            .filter(indicator -> indicator.aggregation().equals("sum"))
            .map(indicator -> indicator.code())
            .collect(Collectors.toSet());
    Map<String, List<BigDecimal>> moves = new TreeMap<>();
    after.forEach(
        (key, now) -> {
          List<BigDecimal> then =
              before.getOrDefault(key, List.of(BigDecimal.ZERO, BigDecimal.ZERO));
          List<BigDecimal> by = new ArrayList<>();
          for (int i = 0; i < now.size(); i++) {
            by.add(now.get(i).subtract(then.get(i)).stripTrailingZeros());
          }
          if (added.contains(key.replaceFirst("^[0-9]{4}-[0-9]{2} ", ""))
              && by.stream().anyMatch(value -> value.signum() != 0)) {
            moves.put(key, by);
          }
        });
    return moves;
  }

  /** Whether the history of an earlier invocation is in this home; it can take hours to load. */
  private boolean goesOn() throws IOException {
    Properties noted = new Properties();
    if (!Files.exists(notes())) {
      return false;
    }
    try (Reader in = Files.newBufferedReader(notes())) {
      noted.load(in);
    }
    monthsLoaded = Integer.parseInt(noted.getProperty("months"));
    nights = Integer.parseInt(noted.getProperty("nights"));
    if (!noted.getProperty("of").equals(shape())) {
      throw new IllegalStateException(
          "The history in "
              + settings.home()
              + " is of "
              + noted.getProperty("of")
              + ", not of "
              + shape()
              + ". Ask for the same, or choose another --home.");
    }
    return true;
  }

  /** Written after every load. */
  private void note() throws IOException {
    Properties notes = new Properties();
    notes.setProperty("of", shape());
    notes.setProperty("months", String.valueOf(monthsLoaded));
    notes.setProperty("nights", String.valueOf(nights));
    try (Writer out = Files.newBufferedWriter(notes())) {
      notes.store(out, null);
    }
  }

  private Path notes() {
    return settings.home().resolve("history.properties");
  }

  private String shape() {
    return String.format(
        "%d communes, %d of them with a history, %d at night, %d indicators, %d years",
        settings.communes(),
        settings.historyCommunes(),
        settings.nightCommunes(),
        settings.indicators(),
        settings.years());
  }
}
