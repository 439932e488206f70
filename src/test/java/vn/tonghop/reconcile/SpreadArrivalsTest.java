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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;

/**
 * What communes sent says the same however many nights it took to arrive. Each set of files is sent
 * twice: by a commune of one district in one night, and by its twin of another district in the same
 * order over several nights.
 *
 * <p>Other sets with {@code -Dtonghop.first-seed=1000}, more with {@code -Dtonghop.sets=2000}.
 */
class SpreadArrivalsTest {

  private static final long FIRST_SEED = Long.getLong("tonghop.first-seed", 1);
  private static final int SETS = Integer.getInteger("tonghop.sets", 200);
  private static final int NIGHTS = 3;

  private static final String AT_ONCE = "1";
  private static final String SPREAD = "2";

  private final Random random = new Random(FIRST_SEED);
  private final Map<Integer, List<String>> stories = new HashMap<>();

  /** A file on its way, with the time of its last change. */
  private record Arrival(String path, List<String> lines, int place) {}

  @Test
  void theSameFilesInTheSameOrderGiveTheSameHoweverManyNightsTheyTook() throws IOException {
    try (Office office = Office.open()) {
      new TwinDistricts(SETS).write(office.config());
      List<List<Arrival>> nights = nights();
      for (List<Arrival> night : nights) {
        night.forEach(arrival -> receive(office, arrival));
        office.consolidate();
      }

      TwinFigures figures = new TwinFigures(office);
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
  }

  private List<List<Arrival>> nights() {
    List<List<Arrival>> nights = new ArrayList<>();
    for (int night = 0; night < NIGHTS; night++) {
      nights.add(new ArrayList<>());
    }
    for (int set = 0; set < SETS; set++) {
      List<RandomSubmissions.Sent> files = new RandomSubmissions(FIRST_SEED + set).files();
      int[] spread = random.ints(files.size(), 0, NIGHTS).sorted().toArray();
      int atOnce = random.nextInt(NIGHTS);
      for (int place = 0; place < files.size(); place++) {
        RandomSubmissions.Sent file = files.get(place);
        nights.get(atOnce).add(arrival(AT_ONCE, set, place, file));
        nights.get(spread[place]).add(arrival(SPREAD, set, place, file));
        stories
            .computeIfAbsent(set, none -> new ArrayList<>())
            .add("night " + spread[place] + ": " + file);
      }
    }
    return nights;
  }

  private static Arrival arrival(String twin, int set, int place, RandomSubmissions.Sent file) {
    String commune = TwinDistricts.code(twin, set);
    String name = file.name().replace(RandomSubmissions.COMMUNE, commune);
    List<String> lines =
        file.lines().stream()
            .map(line -> line.replace(RandomSubmissions.COMMUNE, commune))
            .toList();
    return new Arrival(commune + "/" + place + "/" + name, lines, place);
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
