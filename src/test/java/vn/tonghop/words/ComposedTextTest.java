package vn.tonghop.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComposedTextTest {

  @Test
  void joinsLettersAndTheirMarks() {
    assertThat(ComposedText.of("Thư\u0323c hiê\u0323n")).isEqualTo("Thực hiện");
  }

  @Test
  void leavesThirtyMarksOnOneLetterAsTheyAre() {
    String thirty = "b" + "\u0327".repeat(30) + "b";
    assertThat(ComposedText.of(thirty)).isEqualTo(thirty);
  }

  @Test
  void breaksALongerRunOfMarksAndLosesNoneOfThem() {
    String broken = ComposedText.of("b" + "\u0327".repeat(70));
    assertThat(broken.chars().filter(c -> c == '\u0327').count()).isEqualTo(70);
    assertThat(broken.chars().filter(c -> c == '\u034F').count()).isEqualTo(2);
  }

  @Test
  void countsMarksOutsideTheBasicPlane() {
    assertThat(ComposedText.of("b" + "\uD834\uDD65".repeat(40))).contains("\u034F");
  }
}
