package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxNameTest {

  @Test
  void keepsAnOrdinaryNameWithoutItsExtension() {
    assertThat(OutboxName.ofFile("06040_2024_KTXH.csv")).isEqualTo("06040_2024_KTXH");
    assertThat(OutboxName.ofFile("06040_2024_KTXH_lan2.v1.CSV"))
        .isEqualTo("06040_2024_KTXH_lan2.v1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        ".",
        "...csv",
        "../../etc/passwd.csv",
        "..\\..\\x.csv",
        "..%2f..%2fx.csv",
        "/etc/x.csv",
        "C:\\x.csv",
        "a\nb.csv",
        "a\0b.csv",
        "\u202egpj.csv",
        " .csv",
        ""
      })
  void isAlwaysOneHarmlessPartOfAPath(String name) {
    String fit = OutboxName.ofFile(name);

    Path folder = Path.of("/outbox/2024/06040");
    assertThat(folder.resolve(fit).normalize().getParent()).isEqualTo(folder);
    assertThat(fit).isNotEmpty().doesNotStartWith(".").doesNotContainPattern("[\\p{C}%:\\\\/]");
  }

  @Test
  void keepsChangedNamesApart() {
    assertThat(OutboxName.ofFile("a/b.csv")).isNotEqualTo(OutboxName.ofFile("a:b.csv"));
  }

  @Test
  void leavesRoomForWhatIsPutBehindIt() {
    String fit = OutboxName.ofFile("Đại Đồng ".repeat(40) + ".csv");

    assertThat(fit.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(200);
    assertThat(fit).startsWith("Đại Đồng Đại Đồng").doesNotEndWith(" ");
  }
}
