import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A nation's first month: in one file, by all contenders; and by the job alone the same in a file
 * for each commune, the same values once more in other bytes, and a revision by some communes.
 */
final class FirstMonth {
  static final List<String> LAYOUTS = List.of("month", "month-files", "again", "revision");

  private final Ground ground;
  private final Contender bare;
  private final Contender job;
  private final List<Contender> others = new ArrayList<>();
  private final Submissions.Load original;
  private final Submissions.Load files;
  private final Submissions.Load again;
  private final Submissions.Load revision;
  private final Submissions.Load revised;

  FirstMonth(Ground ground) {
    this.ground = ground;
    Settings settings = ground.settings();
    bare = ground.bare();
    job = ground.job("job");
    Inbox inbox = new Inbox(settings.inbox());
    if (settings.wants("month") && settings.against().contains("raw")) {
      others.add(new Raw(ground.server(), inbox));
    }
    if (settings.wants("month") && settings.against().contains("textbook")) {
      others.add(new Textbook(ground.server(), settings, inbox));
    }
    Submissions.Period month = Submissions.Period.ofMonth(Bench.FIRST_YEAR, 0);
    int communes = settings.communes();
    int some = Math.max(1, communes / 100);
    original = Submissions.Load.originals(List.of(month), communes, true);
    files = Submissions.Load.originals(List.of(month), communes, false);
    again = new Submissions.Load(List.of(month), communes, true, 2, 0);
    revision = Submissions.Load.revision(month, some, 3);
    revised = new Submissions.Load(List.of(month), communes, true, 3, some);
  }

  List<Aim> measure() throws Exception {
    ground.configure(Bench.FIRST_YEAR, Bench.FIRST_YEAR, true);
    Map<String, List<BigDecimal>> whenRevised =
        ground.settings().wants("revision") ? totalsWhenRevised() : Map.of();
    for (int turn = 1; turn <= ground.settings().repeat(); turn++) {
      turn(turn, whenRevised);
    }
    Report report = new Report(ground.measurements().all());
    List<String> names = new ArrayList<>(others.stream().map(Contender::name).toList());
    names.add(bare.name());
    names.add(job.name());
    report.compare(names);
    report.steps(job.name());
    System.out.println("\nThe totals of all are the same.");
    return aims(new Medians(ground.measurements().all()));
  }

  /** What the bare script makes of the month as it is once some communes have revised it. */
  private Map<String, List<BigDecimal>> totalsWhenRevised() throws Exception {
    ground.submissions().write(revised);
    bare.begin();
    bare.load();
    Map<String, List<BigDecimal>> totals = bare.totals();
    ground.server().drop(bare.database());
    return totals;
  }

  private void turn(int turn, Map<String, List<BigDecimal>> whenRevised) throws Exception {
    List<Contender> first = new ArrayList<>(List.of(bare));
    first.addAll(others);
    Map<String, List<BigDecimal>> expected = ground.compete(turn, first, List.of(original));
    job.begin();
    take(turn, original, expected);
    if (ground.settings().wants("again")) {
      take(turn, again, expected);
    }
    if (ground.settings().wants("revision")) {
      take(turn, revision, whenRevised);
    }
    ground.server().drop(job.database());
    if (ground.settings().wants("month-files")) {
      job.begin();
      take(turn, files, expected);
      ground.server().drop(job.database());
    }
  }

  private void take(int turn, Submissions.Load load, Map<String, List<BigDecimal>> expected)
      throws Exception {
    ground.measure(turn, job, load);
    Agreement.check(expected, job.totals());
  }

  private List<Aim> aims(Medians medians) {
    String month = original.name();
    double own = medians.seconds(job.name(), month);
    List<Aim> aims = new ArrayList<>();
    aims.add(new Aim("a month: job / bare script", own / medians.seconds("bare", month), 1.0));
    aims.add(
        new Aim("a month: job / textbook job", own / medians.seconds("textbook", month), 0.27));
    aims.add(new Aim("a month: job / raw COPY", own / medians.seconds("raw", month), 4));
    aims.add(aim("many files / one file", files, own, 1.3));
    aims.add(aim("nothing changed / a month", again, own, 0.35));
    aims.add(aim("a revision by 1 % of the communes / a month", revision, own, 0.05));
    return aims.stream().filter(aim -> !Double.isNaN(aim.figure())).toList();
  }

  private Aim aim(String what, Submissions.Load load, double month, double atMost) {
    double seconds = new Medians(ground.measurements().all()).seconds(job.name(), load.name());
    return new Aim(what, seconds / month, atMost);
  }
}
