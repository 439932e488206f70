import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures the job; {@code jobs/bench/run --help} says how. */
final class Bench {
  static final int FIRST_YEAR = 2024;

  private final Settings settings;
  private final Server server;

  private Bench(Settings settings, Server server) {
    this.settings = settings;
    this.server = server;
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
    List<Aim> aims = new ArrayList<>();
    if (settings.wantsAny(FirstMonth.LAYOUTS)) {
      aims.addAll(new FirstMonth(ground("month")).measure());
    }
    for (String layout : Growth.LAYOUTS) {
      if (settings.wants(layout)) {
        aims.addAll(new Growth(ground(layout), layout).measure());
      }
    }
    if (settings.wants("tenfold")) {
      aims.addAll(new Tenfold(ground("tenfold")).measure());
    }
    if (settings.wants("commands")) {
      aims.addAll(new Commands(ground("commands")).measure());
    }
    if (settings.wantsAny(Night.LAYOUTS)) {
      aims.addAll(new Night(ground("night")).measure());
    }
    new Aims(settings).tell(aims);
    Path past = settings.home().resolve(Job.PAST);
    new ProcessBuilder("rm", "-rf", past.toString()).start().waitFor();
  }

  private Ground ground(String layout) throws Exception {
    return Ground.of(settings, server, layout);
  }
}
