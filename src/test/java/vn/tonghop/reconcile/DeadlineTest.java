package vn.tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;

/**
 * A report for 2024 is due on 2024-12-10, the day in Vietnam: it begins and ends seven hours before
 * the server's.
 */
class DeadlineTest {

  private final Office office = Office.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aFileThatComesHalfAnHourBeforeMidnightOfTheDeadlineIsNotLate() {
    receiveAt("2024-12-10T23:30+07:00", "06040_2024_KTXH.csv");

    assertThat(found("late-submission")).isEmpty();
    assertThat(
            office.row(
                "select received_at at time zone 'Asia/Ho_Chi_Minh' from mart.submission_file"))
        .startsWith("2024-12-10 23:30:0");
  }

  @Test
  void aFileThatComesAMinuteAfterMidnightIsLate() {
    receiveAt("2024-12-11T00:01+07:00", "06040_2024_KTXH.csv");

    assertThat(found("late-submission")).containsExactly("06040|2024-12-11|2024-12-10");
  }

  @Test
  void nothingIsMissingOnTheDayOfTheDeadline() {
    receiveAt("2024-12-10T23:30+07:00", "06040_2024_KTXH.csv");

    assertThat(found("missing-submission")).isEmpty();
  }

  @Test
  void whatHasNotComeIsMissingFromTheDayAfterTheDeadline() {
    receiveAt("2024-12-10T23:30+07:00", "06040_2024_KTXH.csv");
    office.clock().set("2024-12-11T00:01+07:00");
    office.consolidate();

    assertThat(found("missing-submission")).hasSize(21).doesNotContain("06040||");
  }

  @Test
  void oneCommunesStrayMonthMakesNobodyMissingOrLate() {
    receiveAt("2025-03-03T09:00+07:00", "06040_2024-05_KTXH.csv");

    assertThat(found("missing-submission")).isEmpty();
    assertThat(found("late-submission")).isEmpty();
    assertThat(office.rows("select commune, period, status, deadline from mart.submission_status"))
        .containsExactly("06040|2024-05|received|");
  }

  @Test
  void aMonthForWhichTheFormIsDueMakesTheOthersMissing() throws IOException {
    Path forms = office.config().resolve("forms.yml");
    Files.writeString(
        forms, Files.readString(forms).replace("periods: [yearly]", "periods: [yearly, monthly]"));
    receiveAt("2025-03-03T09:00+07:00", "06040_2024-05_KTXH.csv");

    assertThat(found("missing-submission")).hasSize(21);
    assertThat(found("late-submission")).containsExactly("06040|2025-03-03|2024-06-05");
    assertThat(
            office.rows(
                "select status, count(*), max(deadline) from mart.submission_status group by 1"))
        .containsExactlyInAnyOrder("partial|1|2024-06-05", "missing|21|2024-06-05");
  }

  @Test
  void theRunAndItsPublicationStandUnderTheTimeOfTheClock() {
    receiveAt("2024-12-10T23:30+07:00", "06040_2024_KTXH.csv");

    assertThat(
            office.rows(
                """
                select date_trunc('hour', moment at time zone 'Asia/Ho_Chi_Minh')
                from ops.run
                join warehouse.publication using (run_id)
                cross join lateral unnest(array[started_at, ended_at, published_at]) as moment
                """))
        .hasSize(3)
        .containsOnly("2024-12-10 23:00:00");
  }

  private void receiveAt(String moment, String name) {
    office.clock().set(moment);
    office.receive(name, "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;1.100,5");
    office.consolidate();
  }

  private List<String> found(String code) {
    return office.rows(
        "select commune, value, expected from mart.finding where code = ? order by 1", code);
  }
}
