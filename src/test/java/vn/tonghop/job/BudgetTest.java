package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.operate.TypedCommand;

/** How much may be wrong with a run for it to publish. */
class BudgetTest {

  @Test
  void stopsBeforePublishingUntilAnAdministratorLetsItThrough() throws IOException {
    try (Office office = Office.open()) {
      office.receiveSample();
      Files.delete(office.inbox().resolve("06001_2024_KTXH.csv"));

      RunResult stopped = run(office, Budget.Measure.MISSING, null, "0");

      assertThat(stopped.succeeded()).isFalse();
      assertThat(stopped.failure())
          .isEqualTo(
              "Stopped before publishing: 1 submissions are missing, at most 0 may be. Look into it"
                  + " (tonghop show 1); tonghop publish 1 --reason TEXT publishes all the same.");
      assertThat(office.row("select count(*) from mart.publication")).isEqualTo("0");
      assertThat(office.row("select count(*) from mart.district_total")).isEqualTo("0");
      assertThat(office.restart(1).succeeded()).as("a restart obeys it too").isFalse();

      TypedCommand published =
          TypedCommand.thatRuns(
              office, "publish", "1", "--by", "Lan", "--reason", "xã vùng cao mất mạng");

      assertThat(published.exitCode()).isZero();
      assertThat(published.out())
          .startsWith("Action 1: publish run 1.")
          .contains(
              "Let through by Lan (action 1: xã vùng cao mất mạng): 1 submissions are missing");
      assertThat(office.row("select action, by_whom, publication from mart.action"))
          .isEqualTo("publish|Lan|1");
      assertThat(office.row("select found, permitted, let_through_by from ops.over_budget"))
          .isEqualTo("1|0|1");
      assertThat(TypedCommand.thatRuns(office, "publish", "1", "--reason", "again").err())
          .contains("its budget does not keep it from publishing");
    }
  }

  @Test
  void publishesWithAWarning() throws IOException {
    try (Office office = Office.open()) {
      office.receiveSample();
      Files.delete(office.inbox().resolve("06001_2024_KTXH.csv"));

      RunResult result = run(office, Budget.Measure.MISSING, "0", "5");

      assertThat(result.succeeded()).isTrue();
      assertThat(result.summary())
          .contains("Warning: 1 submissions are missing, at most 0 may be.");
      // With nothing to publish, nothing is stopped or warned of.
      assertThat(run(office, Budget.Measure.MISSING, null, "0").succeeded()).isTrue();
    }
  }

  @Test
  void looksAtTotalsThatMoveThoughNobodyNewReports() throws IOException {
    try (Office office = Office.open()) {
      office.receiveSample();
      byte[] withheld = Files.readAllBytes(office.inbox().resolve("06001_2024_KTXH.csv"));
      Files.delete(office.inbox().resolve("06001_2024_KTXH.csv"));
      assertThat(run(office, Budget.Measure.MOVED, null, "1").succeeded()).isTrue();

      office.receive("06001_2024_KTXH.csv", withheld);
      assertThat(run(office, Budget.Measure.MOVED, null, "1").succeeded())
          .as("totals rise because another commune reports")
          .isTrue();

      String name = "06040_2024_KTXH.csv";
      String revised =
          Files.readString(Office.SAMPLE.resolve(name)).replaceAll(";(\\d{3}),", ";9$1,");
      office.receive("06040_2024_KTXH_lan2.csv", revised.lines().toArray(String[]::new));
      RunResult stopped = run(office, Budget.Measure.MOVED, null, "1");

      assertThat(stopped.failure())
          .matches(
              "Stopped before publishing: the total of 180 2024 [A-Z_]+ moves by [0-9.]+ %, at most 1 % may it[.] .*");
      assertThat(office.row("select max(publication) from mart.publication")).isEqualTo("2");
      // Without a budget, or with a wider one, the same run goes on and publishes.
      assertThat(run(office, Budget.Measure.MOVED, "1", null).summary())
          .anyMatch(line -> line.startsWith("Warning: the total of 180 2024 "));
    }
  }

  @Test
  void countsRowsRefusedAndValuesHeld() {
    try (Office office = Office.open()) {
      office.receive(
          "06040_2024_KTXH.csv",
          "Mã;Chỉ tiêu;ĐVT;Thực hiện",
          "NO_SUCH;Không có;ha;1",
          "AGR_RICE_AREA;Diện tích lúa;ha;1.234");

      assertThat(run(office, Budget.Measure.REFUSED, null, "0").failure())
          .contains("1 rows are refused, at most 0 may be");
      assertThat(run(office, Budget.Measure.HELD, null, "0").failure())
          .contains("values are held, at most 0 may be");
      assertThat(run(office, Budget.Measure.REFUSED, null, "1").succeeded()).isTrue();
    }
  }

  private static RunResult run(
      Office office, Budget.Measure measure, @Nullable String warn, @Nullable String stop) {
    JobSettings plain = office.settings(false);
    JobSettings job =
        new JobSettings(
            plain.name(),
            plain.inbox(),
            plain.ownInbox(),
            plain.failOn(),
            null,
            plain.zone(),
            new Budget(Map.of(measure, new Budget.Limit(number(warn), number(stop)))));
    return office.runner().run(job, Office.SILENT);
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
