import java.util.List;
import java.util.stream.IntStream;

/** One month in a run, and ten months in a run, each into a new database. */
final class Tenfold {
  private static final int MONTHS = 10;

  private final Ground ground;

  Tenfold(Ground ground) {
    this.ground = ground;
  }

  List<Aim> measure() throws Exception {
    ground.configure(Bench.FIRST_YEAR, Bench.FIRST_YEAR, true);
    Submissions.Load one = load(1);
    Submissions.Load ten = load(MONTHS);
    List<Contender> contenders = List.of(ground.bare(), ground.job("job"));
    for (int turn = 1; turn <= ground.settings().repeat(); turn++) {
      ground.compete(turn, contenders, List.of(one));
      ground.compete(turn, contenders, List.of(ten));
    }
    Report report = new Report(ground.measurements().all());
    report.compare(List.of("bare", "job"));
    report.steps("job");
    System.out.println("\nThe totals of both are the same.");
    Medians medians = new Medians(ground.measurements().all());
    double times = medians.seconds("job", ten.name()) / medians.seconds("job", one.name());
    double memory = medians.peakMegabytes("job", ten.name());
    return List.of(
        new Aim("ten months in a run / one: time", times, 11),
        new Aim(
            "ten months in a run / one: peak memory of Java",
            memory / medians.peakMegabytes("job", one.name()),
            1.1));
  }

  private Submissions.Load load(int months) {
    List<Submissions.Period> periods =
        IntStream.range(0, months)
            .mapToObj(month -> Submissions.Period.ofMonth(Bench.FIRST_YEAR, month))
            .toList();
    return Submissions.Load.originals(periods, ground.settings().communes(), true);
  }
}
