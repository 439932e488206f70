package vn.tonghop.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenIndicatorsTest {

  private final SeenIndicators seen = new SeenIndicators();

  @Test
  void knowsAnIndicatorAgainOnlyForTheSameCommuneAndPeriod() {
    assertThat(seen.add(7, 1, 3)).isTrue();
    assertThat(seen.add(8, 1, 3)).isTrue();
    assertThat(seen.add(7, 2, 3)).isTrue();
    assertThat(seen.add(7, 1, 4)).isTrue();
    assertThat(seen.add(7, 1, 3)).isFalse();
    assertThat(seen.add(8, 1, 3)).isFalse();
    assertThat(seen.add(8, 2, 3)).isTrue();
  }
}
