package vn.tonghop.operate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.Office;
import vn.tonghop.database.Queries;

/** Of which periods a run prints the totals, and which it only names. */
class RunPeriodsTest {

  private final Office office = Office.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void showsTheYearForWhichTheFormIsDueAndNamesAStrayMonthAndWhatItRollsUpTo() {
    receive("06040_2024_KTXH.csv");
    receive("06043_2024-05_KTXH.csv");

    assertThat(periods()).containsExactly("2024-05", "2024-Q2", "2024-H1", "2024-9M", "2024 shown");
  }

  @Test
  void showsAStrayMonthWhereNothingElseCame() {
    receive("06043_2024-05_KTXH.csv");

    assertThat(periods()).contains("2024-05 shown", "2024").doesNotContain("2024 shown");
  }

  @Test
  void showsNoMoreThanTheNewestThree() throws IOException {
    Path forms = office.config().resolve("forms.yml");
    Files.writeString(
        forms, Files.readString(forms).replace("periods: [yearly]", "periods: [monthly]"));
    for (int month = 1; month <= 5; month++) {
      receive("06043_2024-0" + month + "_KTXH.csv");
    }

    assertThat(periods())
        .filteredOn(period -> period.endsWith(" shown"))
        .containsExactly("2024-03 shown", "2024-04 shown", "2024-05 shown");
  }

  @Test
  void showsTheSameAgainAfterARunThatChangesNothing() {
    receive("06040_2024_KTXH.csv");
    List<String> before = periods();

    assertThat(periods()).isEqualTo(before).containsExactly("2024 shown");
  }

  private void receive(String name) {
    office.receive(name, "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;12,5");
  }

  private List<String> periods() {
    long run = office.consolidate().runId();
    return JdbcClient.create(office.database().dataSource())
        .sql(Queries.text("operate/run_periods"))
        .param("run", run)
        .query((row, line) -> row.getString(1) + (row.getBoolean(2) ? " shown" : ""))
        .list();
  }
}
