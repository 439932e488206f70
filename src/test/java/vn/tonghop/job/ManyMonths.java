package vn.tonghop.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tonghop.Office;

/** Two months of all communes in one file, now and then with a bad row: some thousand rows. */
final class ManyMonths {

  private static @Nullable WholeRun undisturbed;

  private ManyMonths() {}

  /** What a run over them comes to that nothing disturbs; found out once for all tests. */
  static synchronized WholeRun undisturbed() throws IOException {
    WholeRun known = undisturbed;
    if (known == null) {
      try (Office office = received()) {
        office.consolidate();
        known = WholeRun.of(office);
      }
      undisturbed = known;
    }
    return known;
  }

  /** An office that has received them. */
  static Office received() throws IOException {
    Office office = Office.open();
    List<String> indicators = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("config/reference/indicators.csv"))) {
      String[] cells = line.split(",");
      if (line.contains(",sum,flow,") && line.contains(",submitted,")) {
        indicators.add(cells[0]);
      }
    }
    List<String> lines = new ArrayList<>(List.of("Mã xã;Kỳ;Mã;Thực hiện"));
    for (String line : Files.readAllLines(Path.of("config/reference/communes.csv"))) {
      String code = line.substring(0, 5);
      if (!line.contains("2020-01-01")) {
        continue;
      }
      for (int month = 1; month <= 2; month++) {
        for (String indicator : indicators) {
          int value = Math.floorMod((code + month + indicator).hashCode(), 90);
          lines.add(
              String.format(
                  Locale.ROOT,
                  "%s;2024-%02d;%s;%s",
                  code,
                  month,
                  indicator,
                  value == 13 ? "mười ba" : String.valueOf(value)));
        }
      }
    }
    office.receive("all_KTXH.csv", lines.toArray(String[]::new));
    return office;
  }
}
