package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://example.org\";\"x\")",
        "+1+cmd",
        "-1+1",
        "-",
        "@SUM(A1)",
        " =1+1",
        "\u00a0=1+1",
        "\u200b=1+1",
        "\ufeff=1+1",
        "\u3000=1+1",
        "＝1+1",
        "＋1+1",
        "－1+1",
        "＠SUM(A1)",
        "\t=1+1",
        "\tx",
        "\rx",
        "\nx",
        "\n=1+1",
        "-12,5 ha",
        "-12,",
        "--12",
        "-1e5"
      })
  void putsAnApostropheBeforeWhatASpreadsheetMightRun(String cell) {
    assertThat(SafeCell.of(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-12,5", "+12", "-1.234,56", "12,5", "abc = def", "a-b", "'=1", "", "  "})
  void leavesPlainNumbersAndOrdinaryTextAlone(String cell) {
    assertThat(SafeCell.of(cell)).isEqualTo(cell);
  }

  @Test
  void cannotBeOpenedByAByteThatASpreadsheetDrops() {
    assertThat(SafeCell.of("\0=1+1")).isEqualTo("'=1+1");
  }

  @Test
  void cutsWhatNoCellCanHold() {
    assertThat(SafeCell.of("=" + "x".repeat(5_000))).isEqualTo("'=" + "x".repeat(999) + "…");
  }
}
