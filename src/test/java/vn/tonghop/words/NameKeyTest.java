package vn.tonghop.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

  @ParameterizedTest
  @CsvSource({
    "Lũy kế, LUỸ  KẾ",
    "Tổng đàn gia súc, tong dan gia suc",
    "'1. Đàn trâu:', 1 dan trau",
    "TH/KH (%), th/kh %",
  })
  void foldsSpellingsOfOneNameTogether(String one, String other) {
    assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other)).isNotEmpty();
  }
}
