package vn.tonghop.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.Office;
import vn.tonghop.job.RunResult;
import vn.tonghop.mart.ExplainedChanges;
import vn.tonghop.operate.export.ExportedFigures;

/**
 * Whatever arrives in whatever order, totals of months and longer periods, and the values of
 * communes that are worked out when asked, are those of a plain calculation over all values; what
 * was published stays as it was; every change of it is told with what made it; and every export is
 * what the views say.
 *
 * <p>More seeds with {@code -Dtonghop.seeds=300}, others with {@code -Dtonghop.first-seed=1000}.
 */
class DerivedTotalsTest {

  private static final int NIGHTS = 5;

  /** Which totals are not as firm as their values, in another way than they are worked out. */
  private static final String FIRMNESS;

  static {
    try {
      FIRMNESS = Files.readString(Path.of("db/check/totals_are_as_firm_as_their_values.sql"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TempDir private Path folder;

  static LongStream seeds() {
    long first = Long.getLong("tonghop.first-seed", 1);
    return LongStream.range(first, first + Long.getLong("tonghop.seeds", 1));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void areThoseOfAPlainCalculationNightByNight(long seed) throws Exception {
    try (Office office = Office.open()) {
      PlainReference reference = new PlainReference();
      RandomNights nights = new RandomNights(seed, reference);
      StoredFigures stored = new StoredFigures(office, reference);
      PlainReference.Commune one =
          reference.communes.get(Math.floorMod(seed, reference.communes.size()));
      List<String> story = new ArrayList<>(List.of("seed " + seed));
      Map<Integer, List<String>> published = new LinkedHashMap<>();
      PlainValues values = new PlainValues(reference, stored.submitted());
      for (int night = 1; night <= NIGHTS; night++) {
        story.add(receive(office, nights, reference, night));
        RunResult run = office.tryToConsolidate(true);
        assertThat(run.failure()).as(story.toString()).isNull();

        values = new PlainValues(reference, stored.submitted());
        assertThat(stored.wrongTotals(new PlainTotals(reference, values)))
            .as(story.toString())
            .isEmpty();
        assertThat(stored.wrongValues(values)).as(story.toString()).isEmpty();
        assertThat(office.rows(FIRMNESS)).as(story.toString()).isEmpty();
        Integer publication = run.publication();
        if (publication != null) {
          published.put(publication, stored.asOf(publication, one));
          if (publication > 1) {
            assertThat(ExplainedChanges.wanting(office, publication - 1, publication))
                .as(story.toString())
                .isEmpty();
          }
        }
      }
      assertThat(stored.wrongValuesOf(one, values)).as(story.toString()).isEmpty();
      int last = published.size();
      assertThat(ExplainedChanges.wanting(office, 1, last)).as(story.toString()).isEmpty();
      published.forEach(
          (publication, figures) ->
              assertThat(stored.asOf(publication, one))
                  .as(story + " as of " + publication)
                  .isEqualTo(figures));
      export(office, nights, reference, story);
    }
  }

  /** With targets, and 10004 once more the code of the commune that bore it first. */
  private void export(
      Office office, RandomNights nights, PlainReference reference, List<String> story)
      throws Exception {
    nights.assign();
    if (reference.cutOffs.remove("2024") == null && nights.month().compareTo("2024-08") <= 0) {
      reference.cutOffs.put("2024", "2024-08-31");
    }
    reference.write(office.config());
    RunResult run = office.tryToConsolidate(true);
    assertThat(run.failure()).as(story.toString()).isNull();
    int newest = java.util.Objects.requireNonNull(run.publication());
    ExportedFigures.areThoseOfTheViews(office, folder, "2024", newest - 1);
    ExportedFigures.codedAreThoseOfTheViews(office, folder, nights.month(), 1);
  }

  private static String receive(
      Office office, RandomNights nights, PlainReference reference, int night) {
    List<RandomNights.Arrival> files = night == 1 ? nights.first() : nights.next();
    String change = night == 1 ? "" : nights.changeReference();
    reference.write(office.config());
    files.forEach(file -> office.receive(file.name(), file.lines().toArray(String[]::new)));
    return "night "
        + night
        + ": "
        + files.stream().map(RandomNights.Arrival::name).toList()
        + " "
        + change;
  }
}
