package vn.tonghop.operate.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.Office;
import vn.tonghop.operate.TypedCommand;

/** What a command line names, and the warehouse has or has not. */
class KnownTest {
  @SuppressWarnings("NullAway.Init")
  private static Office office;

  @BeforeAll
  static void fill() {
    office = Office.open();
    office.receive("06040_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;1.100,5");
    office.consolidate();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @ParameterizedTest
  @CsvSource({
    "findings --commune 06041,   There is no commune 06041. Did you mean 06040 (Xã Thất Khê)?",
    "files --commune chi-lang,   There is no commune chi-lang. Did you mean 06034 (Xã Chi Lăng)?",
    "rejects --period 2024-13,   'No period is called 2024-13. Periods are written 2024, 2024-H1, 2024-9M, 2024-Q3 or 2024-11. Did you mean 2024?'",
    "findings --period 2042,     'Nothing is known of the period 2042. '",
    "totals --period 2042,       Did you mean 2024?",
    "totals --period Q3,         No period is called Q3.",
    "totals --period 2024-11,    There are no totals for 2024-11. Did you mean 2024? There are some for 2024.",
    "totals --period 2024 --as-of 9, There is no publication 9; the newest is 1.",
    "show 7,                     There is no run 7. Did you mean 1? See tonghop runs.",
  })
  void isRefusedWithTheNearest(String line, String said) {
    TypedCommand typed = TypedCommand.of(office, line.split(" ", -1));

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).startsWith("tonghop: ").contains(said);
    assertThat(typed.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "findings --commune 06040",
        "findings --period 2024-12",
        "rejects --period 2024-6m --code missing-value",
        "totals --period 2024",
        "show 1",
      })
  void isTakenAlsoWhereNothingComesOfIt(String line) {
    TypedCommand typed = TypedCommand.of(office, line.split(" ", -1));

    assertThat(typed.err()).isEmpty();
    assertThat(typed.exitCode()).isZero();
  }

  @Test
  void nothingIsHeldAgainstAnEmptyWarehouse() {
    try (Office empty = Office.open()) {
      assertThat(
              TypedCommand.of(empty, "findings", "--period", "2024", "--commune", "x").exitCode())
          .isZero();
      TypedCommand totals = TypedCommand.of(empty, "totals", "--period", "2024");
      assertThat(totals.exitCode()).isEqualTo(2);
      assertThat(totals.err()).isEqualTo("tonghop: There are no totals yet.\n");
      assertThat(TypedCommand.of(empty, "show", "1").err())
          .isEqualTo("tonghop: There is no run yet.\n");
    }
  }
}
