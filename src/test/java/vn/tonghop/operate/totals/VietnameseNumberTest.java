package vn.tonghop.operate.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class VietnameseNumberTest {
  @Test
  void groupsWithDotsAndKeepsItsDecimals() {
    assertThat(VietnameseNumber.format(new BigDecimal("10161.30"))).isEqualTo("10.161,30");
    assertThat(VietnameseNumber.format(new BigDecimal("-0.5"))).isEqualTo("-0,5");
    assertThat(VietnameseNumber.format(1234567)).isEqualTo("1.234.567");
    assertThat(VietnameseNumber.format(new BigDecimal("123456789012345678901.25")))
        .isEqualTo("123.456.789.012.345.678.901,25");
  }

  @Test
  void showsNothingWhereThereIsNoNumber() {
    assertThat(VietnameseNumber.format(null)).isEmpty();
  }
}
