package vn.tonghop.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.tonghop.normalize.SubmissionReading;
import vn.tonghop.reference.ReferenceLoader;

/** A line that is made to keep the program busy is read in seconds, wherever it stands. */
class HostileLinesTest {

  private static final int LENGTH = 300_000;

  /** Enough for a slow machine; what these lines are made for took minutes. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private final SubmissionReading reading =
      new SubmissionReading(ReferenceLoader.load(Path.of("config")));

  private record Place(String file, String before, String behind) {}

  @TestFactory
  Stream<DynamicTest> isReadSoon() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String unit :
        List.of("\u0301", "\u0323\u0301", "a\u0323\u0301", "1", "hdnd ", "\"", "(")) {
      String line = unit.repeat(LENGTH / unit.length());
      List<Place> places =
          List.of(
              new Place("06001_2024_KTXH.csv", "", "\nMã;ĐVT;Thực hiện\nAGR_RICE_AREA;ha;12\n"),
              new Place("06001_2024_KTXH.csv", "Mã;Chỉ tiêu;ĐVT;Thực hiện\n;", ";ha;12\n"),
              new Place("06001_2024_KTXH.csv", "Mã;ĐVT;Thực hiện\nAGR_RICE_AREA;ha;", "\n"),
              new Place("06001_2024_KTXH.csv", "Mã;ĐVT;Thực hiện\nAGR_RICE_AREA;", ";12\n"),
              new Place("06001_2024_KTXH.csv", "Mã;Thực hiện;", "\nAGR_RICE_AREA;12\n"),
              new Place("all_2024_KTXH.csv", "Mã xã;Mã;Thực hiện\n", ";AGR_RICE_AREA;12\n"),
              new Place("06001_KTXH.csv", "Kỳ;Mã;Thực hiện\n", ";AGR_RICE_AREA;12\n"));
      for (int place = 0; place < places.size(); place++) {
        Place where = places.get(place);
        tests.add(
            DynamicTest.dynamicTest(
                "%s in place %d".formatted(unit.strip(), place),
                () -> read(where.file, where.before + line + where.behind)));
      }
    }
    return tests.stream();
  }

  private void read(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ReadFile file = assertTimeoutPreemptively(SOON, () -> ReadFile.of(reading, bytes, name));
    assertThat(file.refusal() == null ? file.linesTotal() : 2).isBetween(2L, 3L);
  }
}
