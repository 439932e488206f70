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

  static final List<String> LAYOUTS = List.of("night", "questions");

  private final Ground ground;
  private final Settings settings;
  private final Contender empty;
  private final Contender history;
  private final int firstYear;
  private final int months;
  private int monthsLoaded;
  private int nights;

  Night(Ground ground) {
    this.ground = ground;
    this.settings = ground.settings();
    this.empty = ground.job("empty");
    this.history = ground.job("history");
    this.months = settings.years() * 12;
    this.firstYear = LAST_YEAR - settings.years() + 1;
  }

  List<Aim> measure() throws Exception {
    ground.configure(firstYear, LAST_YEAR + MOST_NIGHTS / 12, true);
    loadHistory();
    List<Aim> aims = new ArrayList<>();
    if (settings.wants("night")) {
      aims.addAll(nights());
    }
    if (settings.wants("questions")) {
      aims.addAll(new Questions(ground.server(), settings, history.database()).ask());
    }
    return aims;
  }

  private void loadHistory() throws Exception {
    if (goesOn()) {
      System.out.printf("going on with %d months and %d nights%n", monthsLoaded, nights);
    } else {
      history.begin();
      note();
    }
    for (; monthsLoaded < months; note()) {
      Submissions.Period month = Submissions.Period.ofMonth(firstYear, monthsLoaded);
      ground.measure(
          0, history, Submissions.Load.originals(List.of(month), settings.historyCommunes(), true));
      monthsLoaded++;
    }
    if (!ground.measurements().all().isEmpty()) {
      new Report(ground.measurements().all()).steps(history.name());
      System.out.println();
    }
  }

  private List<Aim> nights() throws Exception {
    empty.begin();
    // As the nights before have left it, so that the next revision changes the same in both.
    ground.measure(0, empty, load(months - 1, nights + 1));
    List<Measurements.Measured> ofNights = new ArrayList<>();
    for (int turn = 1; turn <= settings.repeat(); turn++) {
      if (nights == MOST_NIGHTS) {
        throw new IllegalStateException("This history has had all its nights; begin a new one.");
      }
      int before = nights;
      nights++;
      // Noted beforehand: what a night that fails has loaded is no new month any more.
      note();
      ofNights.addAll(night(turn, "new month", load(months + before, 1)));
      ofNights.addAll(night(turn, "revision", load(months - 1, before + 2)));
    }
    Report report = new Report(ofNights);
    report.compare(List.of(empty.name(), history.name()));
    report.steps(empty.name());
    report.steps(history.name());
    System.out.println("\nThe totals of both moved by the same.");
    Medians medians = new Medians(ofNights);
    return medians.loads().stream().map(load -> aim(medians, load)).toList();
  }

  private Aim aim(Medians medians, String load) {
    double ratio = medians.seconds(history.name(), load) / medians.seconds(empty.name(), load);
    return new Aim("a night's " + load + ": on top of years / on nothing", ratio, 1.2);
  }

  private Submissions.Load load(int month, int revision) {
    Submissions.Period period = Submissions.Period.ofMonth(firstYear, month);
    return Submissions.Load.revision(period, settings.nightCommunes(), revision);
  }

  /** The same files for both, who must move their totals by the same. */
  private List<Measurements.Measured> night(int turn, String name, Submissions.Load load)
      throws Exception {
    List<Measurements.Measured> measured = new ArrayList<>();
    List<Map<String, List<BigDecimal>>> moved = new ArrayList<>();
    for (Contender contender : List.of(empty, history)) {
      Map<String, List<BigDecimal>> before = contender.totals();
      Measurements.Measured m = ground.measure(turn, contender, load);
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
    Agreement.check(moved.get(0), moved.get(1));
    Agreement.check(moved.get(1), moved.get(0));
    return measured;
  }

  /** What moved, of all that is added up over the communes of a month. */
  private Map<String, List<BigDecimal>> moves(
      Map<String, List<BigDecimal>> before, Map<String, List<BigDecimal>> after) {
    Set<String> added =
        ground.country().indicators().stream()
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
