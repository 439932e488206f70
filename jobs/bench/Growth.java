import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Bare script and job take months, or years, one after the other into the same database. */
final class Growth {
  static final List<String> LAYOUTS = List.of("year", "all", "files");

  private final Ground ground;
  private final String layout;

  Growth(Ground ground, String layout) {
    this.ground = ground;
    this.layout = layout;
  }

  List<Aim> measure() throws Exception {
    int periods = ground.settings().periods();
    boolean byMonth = layout.equals("year");
    ground.configure(
        Bench.FIRST_YEAR, byMonth ? Bench.FIRST_YEAR : Bench.FIRST_YEAR + periods - 1, byMonth);
    List<Contender> contenders = List.of(ground.bare(), ground.job("job"));
    List<Submissions.Load> loads = loads(periods, byMonth);
    for (int turn = 1; turn <= ground.settings().repeat(); turn++) {
      ground.compete(turn, contenders, loads);
    }
    Report report = new Report(ground.measurements().all());
    report.compare(List.of("bare", "job"));
    report.steps("job");
    System.out.println();
    if (loads.size() > 1) {
      report.growth("bare");
      report.growth("job");
    }
    System.out.println("The totals of both are the same.");
    return byMonth ? List.of(twelfth(loads)) : List.of();
  }

  private List<Submissions.Load> loads(int periods, boolean byMonth) {
    int communes = ground.settings().communes();
    if (byMonth) {
      return IntStream.range(0, 12)
          .mapToObj(month -> Submissions.Period.ofMonth(Bench.FIRST_YEAR, month))
          .map(month -> Submissions.Load.originals(List.of(month), communes, true))
          .toList();
    }
    List<Submissions.Period> years = new ArrayList<>();
    for (int year = 0; year < periods; year++) {
      years.add(Submissions.Period.ofYear(Bench.FIRST_YEAR + year));
    }
    return List.of(Submissions.Load.originals(years, communes, layout.equals("all")));
  }

  private Aim twelfth(List<Submissions.Load> loads) {
    Medians medians = new Medians(ground.measurements().all());
    double first = medians.seconds("job", loads.get(0).name());
    double last = medians.seconds("job", loads.get(loads.size() - 1).name());
    return new Aim("the twelfth month / the first", last / first, 1.15);
  }
}
