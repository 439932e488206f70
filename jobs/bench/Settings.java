import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What {@code run} was asked for, in its order.
 *
 * @param libraries the folder of the program's libraries
 * @param layouts what is to be measured
 * @param against whom the job is compared with, beside the bare script
 */
record Settings(
    Path project,
    Path home,
    Path libraries,
    List<String> layouts,
    List<String> against,
    int communes,
    int indicators,
    int periods,
    int years,
    int historyCommunes,
    int nightCommunes,
    int repeat) {
  static Settings of(String[] given) {
    int[] numbers = IntStream.range(5, 12).map(i -> Integer.parseInt(given[i])).toArray();
    return new Settings(
        Path.of(given[0]),
        Path.of(given[1]),
        Path.of(given[2]),
        List.of(given[3].split(",")),
        List.of(given[4].split(",")),
        numbers[0],
        numbers[1],
        numbers[2],
        numbers[3],
        numbers[4],
        numbers[5],
        numbers[6]);
  }

  boolean wants(String layout) {
    return layouts.contains(layout);
  }

  boolean wantsAny(Collection<String> some) {
    return some.stream().anyMatch(this::wants);
  }

  Path scripts() {
    return project.resolve("jobs/bench");
  }

  Path inbox() {
    return home.resolve("inbox");
  }

  Path config() {
    return home.resolve("config");
  }

  Path reference() {
    return config().resolve("reference");
  }
}
