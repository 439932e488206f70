package vn.tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.mart.ExplainedChanges;

/**
 * What communes sent says the same however many nights it took to arrive. Each set of files is sent
 * twice: by a commune of one district in one night, and by its twin of another district in the same
 * order over several nights.
 *
 * <p>Administrators withdraw some files of those that come over several nights; the other twin
 * never sends them, for a file that is withdrawn is as if it had not been sent. Later they release
 * what was found and hold values, of both alike; then more files come, and some of that is undone.
 * However many rows there are, a night reads each of them a few times.
 *
 * <p>Other sets with {@code -Dtonghop.first-seed=1000}, more with {@code -Dtonghop.sets=2000}.
 */
class SpreadArrivalsTest {

  private static final long FIRST_SEED = Long.getLong("tonghop.first-seed", 1);
  private static final int SETS = Integer.getInteger("tonghop.sets", 80);

  private static final String AT_ONCE = "1";
  private static final String SPREAD = "2";

  private final Random random = new Random(FIRST_SEED);
  private final Map<Integer, List<String>> stories = new HashMap<>();

  /** A file on its way, with the time of its last change and the night in which it comes. */
  private record Arrival(String path, List<String> lines, int place, int night) {}

  @Test
  void theSameFilesInTheSameOrderGiveTheSameHoweverManyNightsTheyTook() throws Exception {
    try (Office office = Office.open()) {
      Readings readings = Readings.of(office);
      new TwinDistricts(SETS).write(office.config());
      List<Arrival> spread = arrivals(SPREAD, 0, 1, 3, 4);
      List<Arrival> atOnce = arrivals(AT_ONCE, 2, 2, 4, 4);
      DecidedByChance decided = new DecidedByChance(office);

      Set<String> neverSent = new HashSet<>();
      for (int night = 0; night <= 4; night++) {
        receive(office, spread, night, Set.of());
        receive(office, atOnce, night, neverSent);
        int made = Objects.requireNonNull(office.consolidate().publication());
        readings.addNight();
        if (made > 1) {
          assertThat(ExplainedChanges.wanting(office, made - 1, made)).isEmpty();
        }
        switch (night) {
          case 0, 1 -> decided.withdraw(SPREAD).forEach(path -> neverSent.add(AT_ONCE + path));
          case 2 -> decided.releaseAndHold();
          case 3 -> decided.undoSome();
          default -> assertThat(decided.kinds()).contains("hold", "release", "undo", "withdraw");
        }
      }

      readings.assertFew();
      compare(office, new TwinFigures(office));
    }
  }

  private void compare(Office office, TwinFigures figures) throws IOException {
    List<String> differences = new ArrayList<>();
    for (int set = 0; set < SETS; set++) {
      List<String> atOnce = figures.of(AT_ONCE, set);
      List<String> spread = figures.of(SPREAD, set);
      if (!atOnce.equals(spread)) {
        differences.add(difference(set, atOnce, spread));
      }
    }
    assertThat(differences.stream().limit(3)).as(differences.size() + " sets differ").isEmpty();
    assertThat(figures.totals(AT_ONCE)).isEqualTo(figures.totals(SPREAD));
    assertThat(figures.kinds()).containsAll(TwinFigures.KINDS);
    for (Path check : checks()) {
      assertThat(office.rows(Files.readString(check))).as(check.toString()).isEmpty();
    }
  }

  /** The files of all sets; the last two of each come late, within other nights. */
  private List<Arrival> arrivals(String twin, int first, int last, int firstLate, int lastLate) {
    List<Arrival> arrivals = new ArrayList<>();
    for (int set = 0; set < SETS; set++) {
      List<RandomSubmissions.Sent> files = new RandomSubmissions(FIRST_SEED + set).files();
      int late = files.size() - RandomSubmissions.LATE;
      int[] early = random.ints(late, first, last + 1).sorted().toArray();
      int[] later = random.ints(RandomSubmissions.LATE, firstLate, lastLate + 1).sorted().toArray();
      for (int place = 0; place < files.size(); place++) {
        int night = place < late ? early[place] : later[place - late];
        arrivals.add(arrival(twin, set, place, night, files.get(place)));
        if (twin.equals(SPREAD)) {
          stories
              .computeIfAbsent(set, none -> new ArrayList<>())
              .add("night " + night + ": " + files.get(place));
        }
      }
    }
    return arrivals;
  }

  private static Arrival arrival(
      String twin, int set, int place, int night, RandomSubmissions.Sent file) {
    String commune = TwinDistricts.code(twin, set);
    String name = file.name().replace(RandomSubmissions.COMMUNE, commune);
    List<String> lines =
        file.lines().stream()
            .map(line -> line.replace(RandomSubmissions.COMMUNE, commune))
            .toList();
    return new Arrival(commune + "/" + place + "/" + name, lines, place, night);
  }

  private static void receive(
      Office office, List<Arrival> arrivals, int night, Set<String> neverSent) {
    for (Arrival arrival : arrivals) {
      String folder = arrival.path().substring(0, arrival.path().lastIndexOf('/'));
      if (arrival.night() == night && !neverSent.contains(folder)) {
        receive(office, arrival);
      }
    }
  }

  private static void receive(Office office, Arrival arrival) {
    office.receive(arrival.path(), arrival.lines().toArray(String[]::new));
    Instant changed =
        office.clock().wasSetTo().minus(Duration.ofHours(1)).plusSeconds(arrival.place());
    try {
      Files.setLastModifiedTime(office.inbox().resolve(arrival.path()), FileTime.from(changed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String difference(int set, List<String> atOnce, List<String> spread) {
    List<String> onlyAtOnce = new ArrayList<>(atOnce);
    onlyAtOnce.removeAll(spread);
    List<String> onlySpread = new ArrayList<>(spread);
    onlySpread.removeAll(atOnce);
    return String.join(
        "\n  ",
        "set " + set,
        String.join("\n  ", stories.getOrDefault(set, List.of())),
        "in one night alone: " + onlyAtOnce,
        "over several nights alone: " + onlySpread);
  }

  private static List<Path> checks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("db/check"))) {
      return files.sorted().toList();
    }
  }
}
