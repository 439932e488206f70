package vn.tonghop.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesFileTest {
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);

  private ReferenceFiles files;

  @BeforeEach
  void writeValidFiles(@TempDir Path config) {
    files = new ReferenceFiles(config);
  }

  @Test
  void aConfigurationWithoutTheFileIsJudgedAsTheProgramHasIt() {
    List<RuleSetting> rules = files.load().rules();

    assertThat(rules).allMatch(RuleSetting::isActive).hasSizeGreaterThan(20);
    assertThat(of(rules, "outlier", "").times()).isEqualTo(FIVE);
    assertThat(of(rules, "outlier", "").severity()).isEqualTo("warning");
    assertThat(of(rules, "rate-mismatch", "").severity()).isNull();
    assertThat(of(rules, "suspected-unit", "").factors())
        .extracting(BigDecimal::intValue)
        .containsExactly(10, 100, 1_000, 10_000, 1_000_000);
  }

  @Test
  void saysOnlyWhatIsToBeOtherwiseOfAllAndOfOne() {
    files.write(
        "rules.yml",
        """
        rules:
          outlier:
            severity: hold
            indicators:
              RICE: {times: 10.5}
              MAIZE: {active: false}
          plan-mismatch: {active: false}
        """);

    List<RuleSetting> rules = files.load().rules();

    assertThat(of(rules, "outlier", "").times()).isEqualTo(FIVE);
    assertThat(of(rules, "outlier", "").severity()).isEqualTo("hold");
    assertThat(of(rules, "outlier", "RICE").times()).isEqualTo("10.5");
    assertThat(of(rules, "outlier", "RICE").severity()).isEqualTo("hold");
    assertThat(of(rules, "outlier", "MAIZE").isActive()).isFalse();
    assertThat(of(rules, "plan-mismatch", "").isActive()).isFalse();
    assertThat(of(rules, "prior-mismatch", "").isActive()).isTrue();
  }

  @Test
  void reportsEveryMistakeWithItsLineAndWhatMayHaveBeenMeant() {
    files.write(
        "rules.yml",
        """
        rules:
          outlire: {times: 6}
          outlier:
            time: 6
            times: 0.5
            severity: error
            active: maybe
            indicators:
              WHEAT: {times: 7}
              RICE: {factors: [10]}
          suspected-unit:
            factors: [10, a thousand]
            least: -1
          plan-mismatch: {times: 3}
        rule: {}
        """);

    assertThat(files.mistakes())
        .containsExactlyInAnyOrder(
            "rules.yml, line 15, column rule: stands under an unknown key; the only one is rules",
            "rules.yml, line 2, column rules.outlire: stands under a rule that there is not; the"
                + " nearest is outlier",
            "rules.yml, line 4, column rules.outlier.time: '6' stands under an unknown key; the"
                + " nearest is times, the keys of outlier are active, indicators, least, severity,"
                + " times",
            "rules.yml, line 7, column rules.outlier.active: 'maybe' is neither true nor false",
            "rules.yml, line 6, column rules.outlier.severity: 'error' is no severity; they are"
                + " hold, warning and info",
            "rules.yml, line 5, column rules.outlier.times: '0.5' is no number from 1 on; write"
                + " digits only, with a dot",
            "rules.yml, line 9, column rules.outlier.indicators.WHEAT: stands under a code that is"
                + " none of an indicator of indicators.csv",
            "rules.yml, line 10, column rules.outlier.indicators.RICE.factors: stands under an"
                + " unknown key; the nearest is active, the keys of outlier are active, least,"
                + " severity, times",
            "rules.yml, line 12, column rules.suspected-unit.factors: 'a thousand' is no number from"
                + " 2 on; write digits only, with a dot",
            "rules.yml, line 13, column rules.suspected-unit.least: '-1' is no number from 0 on;"
                + " write digits only, with a dot",
            "rules.yml, line 14, column rules.plan-mismatch.times: '3' stands under an unknown key;"
                + " the nearest is active, the keys of plan-mismatch are active, indicators,"
                + " severity");
  }

  @Test
  void reportsAFileThatHoldsNothing() {
    files.write("rules.yml", "");

    assertThat(files.mistakes()).containsExactly("rules.yml: is empty");
  }

  private static RuleSetting of(List<RuleSetting> rules, String code, String indicator) {
    return rules.stream()
        .filter(rule -> rule.code().equals(code) && rule.indicator().equals(indicator))
        .findFirst()
        .orElseThrow();
  }
}
