package vn.tonghop.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {

  @Test
  void bearsTheNamesOfThePublicContract() {
    assertThat(codes(Severity.FILE_REFUSED))
        .containsExactlyInAnyOrder(
            "unreadable-encoding",
            "not-csv",
            "no-header",
            "empty-file",
            "unknown-commune",
            "unknown-period",
            "unknown-form",
            "identity-conflict",
            "line-too-long",
            "unexpected-error");
    assertThat(codes(Severity.ROW_REFUSED))
        .containsExactlyInAnyOrder(
            "unknown-indicator",
            "not-a-number",
            "spreadsheet-error",
            "unknown-unit",
            "wrong-dimension",
            "missing-value",
            "out-of-range",
            "too-few-columns",
            "no-header",
            "unknown-commune",
            "unknown-period");
    assertThat(codes(Severity.HOLD))
        .containsExactlyInAnyOrder(
            "duplicate-row",
            "cumulative-decreased",
            "numerator-exceeds",
            "suspected-unit",
            "columns-swapped",
            "two-originals",
            "ambiguous-number",
            "commune-not-active",
            "held-by-hand");
    assertThat(codes(Severity.WARNING))
        .containsExactlyInAnyOrder(
            "parts-mismatch",
            "cumulative-mismatch",
            "months-mismatch",
            "prior-mismatch",
            "plan-mismatch",
            "rate-mismatch",
            "ratio-mismatch",
            "outlier",
            "dropped-on-revision",
            "missing-indicator",
            "missing-parts",
            "unread-column",
            "targets-mismatch",
            "missing-submission",
            "late-submission");
    assertThat(codes(Severity.INFO)).containsExactlyInAnyOrder("duplicate-row", "rate-mismatch");
  }

  private static List<String> codes(Severity severity) {
    return Arrays.stream(ProblemCode.values())
        .filter(code -> code.severities().contains(severity))
        .map(ProblemCode::text)
        .toList();
  }

  @Test
  void isFoundByItsName() {
    assertThat(ProblemCode.of("not-a-number")).contains(ProblemCode.NOT_A_NUMBER);
    assertThat(ProblemCode.of("NOT_A_NUMBER")).isEmpty();
  }

  @Test
  void aProblemHasAllThatItsSentencesAreFilledWithAndNoMore() {
    List<String> unit = List.of("ha, sào, mẫu", "k", "Diện tích ngô", "");

    assertThat(new Problem(ProblemCode.UNKNOWN_UNIT, ColumnRole.UOM, "k", unit).arguments())
        .isEqualTo(unit);
    assertThatThrownBy(() -> new Problem(ProblemCode.EMPTY_FILE, ColumnRole.ACTUAL, "85k", unit))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "empty-file takes [value as it is written], not 85k and [ha, sào, mẫu, k, Diện tích ngô, ]");
    assertThatThrownBy(() -> new Problem(ProblemCode.UNKNOWN_UNIT, null, "k", List.of("ha")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingIsRefusedForAFinding() {
    assertThatThrownBy(
            () -> new Problem(ProblemCode.DROPPED_ON_REVISION, null, null, List.of("Ngô")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Nothing is refused as dropped-on-revision");
  }
}
