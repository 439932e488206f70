import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What all contenders of a layout share. */
record Ground(
    Settings settings,
    Server server,
    Country country,
    Submissions submissions,
    Measurements measurements) {
  static Ground of(Settings settings, Server server, String layout) throws IOException {
    Country country = new Country(settings.communes(), settings.indicators());
    Submissions submissions = new Submissions(country, settings.inbox());
    Measurements measurements = new Measurements(server, submissions, settings.home(), layout);
    return new Ground(settings, server, country, submissions, measurements);
  }

  Contender bare() {
    return new Bare(server, new Inbox(settings.inbox()), settings.reference());
  }

  Contender job(String name) {
    return new Job(server, settings.project(), settings.home(), name);
  }

  /**
   * Writes the configuration.
   *
   * @param byMonth whether communes report months; else they report years
   */
  void configure(int firstYear, int lastYear, boolean byMonth) throws IOException {
    country.configure(
        settings.project().resolve("config"), settings.config(), firstYear, lastYear, byMonth);
  }

  Measurements.Measured measure(int turn, Contender contender, Submissions.Load load)
      throws Exception {
    return measurements.measure(turn, contender, load);
  }

  /**
   * Lets each contender take the loads, one after the other into one new database. Those who add up
   * must come to the same totals as the first does.
   *
   * @return the first one's totals
   */
  Map<String, List<BigDecimal>> compete(
      int turn, List<Contender> contenders, List<Submissions.Load> loads) throws Exception {
    Map<String, List<BigDecimal>> expected = null;
    for (Contender contender : contenders) {
      contender.begin();
      for (Submissions.Load load : loads) {
        measure(turn, contender, load);
      }
      if (expected == null) {
        expected = contender.totals();
      } else if (contender.addsUp()) {
        Agreement.check(expected, contender.totals());
      }
      server.drop(contender.database());
    }
    return expected;
  }
}
