package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;

/** A run whose process is killed while it reads is finished later, as if nothing had happened. */
class KilledRunTest {

  private static final String FIGURES =
      """
      select period, indicator, plan_authority, actual, cumulative, achievement_pct, change_pct,
        communes_reported, is_complete
      from mart.district_total
      order by period, indicator, plan_authority
      """;

  private static final String VALUES =
      """
      select commune, period, indicator, actual, file_name, line_no
      from mart.commune_result
      order by period, indicator, commune
      """;

  @Test
  void runGoesOnWithARunThatWasKilled() throws Exception {
    try (Office killed = office();
        Office spared = office()) {
      kill(killed);

      RunResult finished = killed.consolidate();

      assertThat(finished.runId()).isEqualTo(1);
      assertSame(killed, spared);
    }
  }

  @Test
  void restartGoesOnWithARunThatWasKilled() throws Exception {
    try (Office killed = office();
        Office spared = office()) {
      kill(killed);

      RunResult finished = killed.restart(1);

      assertThat(finished.failure()).isNull();
      assertSame(killed, spared);
    }
  }

  private static void assertSame(Office killed, Office spared) {
    assertThat(spared.consolidate().publication()).isEqualTo(1);
    assertThat(killed.rows("select publication from mart.publication")).containsExactly("1");
    assertThat(killed.rows(FIGURES)).isEqualTo(spared.rows(FIGURES)).hasSizeGreaterThan(100);
    assertThat(killed.rows(VALUES)).isEqualTo(spared.rows(VALUES));
    String lines =
        """
        select file_name, lines_total, lines_accepted, lines_rejected, lines_ignored, status
        from mart.submission_file order by 1
        """;
    assertThat(killed.rows(lines)).isEqualTo(spared.rows(lines));
    assertThat(killed.rows("select line_no, code from mart.reject order by 1"))
        .isEqualTo(spared.rows("select line_no, code from mart.reject order by 1"))
        .isNotEmpty();
  }

  /** A year of months of all communes in one file, now and then with a bad row. */
  private static Office office() throws IOException {
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
      for (int month = 1; month <= 10; month++) {
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

  private static void kill(Office office) throws Exception {
    Process process = start(office);
    try {
      while (office.rows("select 1 from ops.submission_row limit 1").isEmpty()) {
        assertThat(process.isAlive())
            .as(() -> "the run ended before it could be killed: " + said(office))
            .isTrue();
        TimeUnit.MILLISECONDS.sleep(5);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(office.row("select status, committed_line > 0 from ops.submission_file"))
        .as("killed half-way")
        .isEqualTo("registered|t");
    assertThat(office.rows("select * from warehouse.publication")).isEmpty();
  }

  private static Path output(Office office) {
    return office.inbox().resolveSibling("output");
  }

  private static String said(Office office) {
    try {
      return Files.readString(output(office));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** The tests' own class path; an empty entry in it would stand for the working folder. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Process start(Office office) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dtonghop.ingest.rows-in-a-chunk=100",
            "-cp",
            classPath(),
            "vn.tonghop.Main",
            "run",
            "demo",
            "--inbox",
            office.inbox().toString());
    Map<String, String> environment = builder.environment();
    environment.put("SPRING_DATASOURCE_URL", office.database().url());
    environment.put("SPRING_DATASOURCE_USERNAME", office.database().username());
    environment.put("SPRING_DATASOURCE_PASSWORD", office.database().password());
    environment.put("TONGHOP_HOME", office.home().toString());
    environment.put("TONGHOP_CONFIG", office.config().toString());
    environment.put("TONGHOP_JOBS", new File("jobs").getAbsolutePath());
    return builder.redirectErrorStream(true).redirectOutput(output(office).toFile()).start();
  }
}
