package vn.tonghop.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTextTest {

  @Test
  void leavesVietnameseAsItIs() {
    assertThat(ShownText.of("06040_2024_Báo cáo Đại Đồng (2).csv"))
        .isEqualTo("06040_2024_Báo cáo Đại Đồng (2).csv");
  }

  @Test
  void letsNoTerminalObeyAName() {
    assertThat(ShownText.of("a\u001b]0;x\u0007b\u009b31mc\r\nd\u2028e"))
        .isEqualTo("a?]0;x?b?31mc  d e");
  }

  @Test
  void dropsMarksThatTurnTheDirectionOrCannotBeSeen() {
    assertThat(ShownText.of("06040\u202Evsc.\u2066x\u200B\uFEFF")).isEqualTo("06040vsc.x");
  }

  @Test
  void keepsTheLinesOfAText() {
    assertThat(ShownText.ofLines("a\u001b\nb")).isEqualTo("a?\nb");
  }
}
