package vn.tonghop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tonghop.words.NameKey;

/** The shipped reference data hangs together. */
class ReferenceFilesTest {

  @Test
  void theSharesOfACommuneAddUpToOne() throws IOException {
    Map<String, BigDecimal> shares = new HashMap<>();
    for (Map<String, String> row : rows("succession.csv")) {
      shares.merge(
          cell(row, "from_code") + " on " + cell(row, "effective"),
          new BigDecimal(cell(row, "share")),
          BigDecimal::add);
    }
    assertThat(shares)
        .hasSize(25)
        .allSatisfy((commune, sum) -> assertThat(sum).isEqualByComparingTo(BigDecimal.ONE));
  }

  @Test
  void everyCommuneThatEndedHasASuccessor() throws IOException {
    Set<String> succeeded =
        rows("succession.csv").stream()
            .map(row -> cell(row, "from_code") + " " + cell(row, "effective"))
            .collect(Collectors.toSet());
    Set<String> ended =
        rows("communes.csv").stream()
            .filter(row -> !cell(row, "valid_to").isEmpty())
            .map(row -> cell(row, "code") + " " + dayAfter(cell(row, "valid_to")))
            .collect(Collectors.toSet());
    assertThat(succeeded).isEqualTo(ended);
  }

  @Test
  void noNameMeansTwoIndicators() throws IOException {
    Map<String, String> owners = new HashMap<>();
    List<String> clashes = new ArrayList<>();
    for (Map<String, String> row : rows("indicators.csv")) {
      List<String> names = new ArrayList<>(List.of(cell(row, "aliases").split("\\|")));
      names.add(cell(row, "name_vi"));
      names.add(cell(row, "code"));
      for (String name : names) {
        String owner = owners.putIfAbsent(NameKey.of(name), cell(row, "code"));
        if (owner != null && !owner.equals(cell(row, "code"))) {
          clashes.add("%s: %s and %s".formatted(name, owner, cell(row, "code")));
        }
      }
    }
    assertThat(owners).hasSizeGreaterThan(500);
    assertThat(clashes).isEmpty();
  }

  @Test
  void everyIndicatorsUnitIsKnown() throws IOException {
    assertThat(values("units.csv", "code")).containsAll(values("indicators.csv", "uom"));
  }

  @Test
  void everyTargetIsForAKnownIndicator() throws IOException {
    assertThat(values("indicators.csv", "code")).containsAll(values("targets.csv", "indicator"));
  }

  private static String dayAfter(String day) {
    return LocalDate.parse(day).plusDays(1).toString();
  }

  private static List<Map<String, String>> rows(String file) throws IOException {
    return CsvTable.read(SampleGenerator.REFERENCE.resolve(file));
  }

  private static Set<String> values(String file, String column) throws IOException {
    return rows(file).stream().map(row -> cell(row, column)).collect(Collectors.toSet());
  }

  private static String cell(Map<String, String> row, String column) {
    return SampleSource.text(row, column);
  }
}
