package vn.tonghop.operate.keep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.operate.session.Session;

/**
 * How long what is not kept for ever is kept, as {@code tonghop.retention} says.
 *
 * @param logs log files of runs
 * @param history steps of runs, and runs that neither took in nor changed anything
 * @param emptyStaging whether work tables are emptied when a run is over
 * @param sample how many archived files are compared with their SHA-256 in a day
 * @param mistakes what the configuration says that makes no sense, and does not count
 */
public record Retention(
    Duration logs, Duration history, boolean emptyStaging, int sample, List<String> mistakes) {

  private static final String PREFIX = "tonghop.retention";
  private static final Set<String> KEYS =
      Set.of("log-days", "history-days", "empty-staging", "archive-sample");

  /** Reads what an installation says. */
  public static Retention of(Session session) {
    return of(session.settingsBelow(PREFIX));
  }

  static Retention of(Map<String, String> said) {
    // In the environment, TONGHOP_RETENTION_LOG_DAYS.
    Map<String, String> settings = new TreeMap<>();
    said.forEach((key, value) -> settings.put(key.replace('.', '-'), value));
    List<String> mistakes = new ArrayList<>();
    settings.keySet().stream()
        .filter(key -> !KEYS.contains(key))
        .forEach(
            key ->
                mistakes.add(
                    "%s.%s is unknown; there are log-days, history-days, empty-staging and archive-sample"
                        .formatted(PREFIX, key)));
    String empty = settings.getOrDefault("empty-staging", "false");
    if (!empty.equals("true") && !empty.equals("false")) {
      mistakes.add("%s.empty-staging is '%s'; write true or false".formatted(PREFIX, empty));
    }
    return new Retention(
        Duration.ofDays(number(settings, "log-days", 1, 90, mistakes)),
        Duration.ofDays(number(settings, "history-days", 1, 365, mistakes)),
        empty.equals("true"),
        number(settings, "archive-sample", 0, 100, mistakes),
        List.copyOf(mistakes));
  }

  private static int number(
      Map<String, String> settings, String key, int least, int usual, List<String> mistakes) {
    String text = settings.getOrDefault(key, "").strip();
    if (text.isEmpty()) {
      return usual;
    }
    if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= least) {
      return Integer.parseInt(text);
    }
    mistakes.add(
        "%s.%s is '%s'; write a whole number from %d on".formatted(PREFIX, key, text, least));
    return usual;
  }
}
