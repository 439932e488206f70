package vn.tonghop.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumberStyleSurveyTest {
  static List<String[]> files() {
    return Golden.rows("styles.csv");
  }

  @ParameterizedTest(name = "{0} shows {1}")
  @MethodSource("files")
  void decidesFromUnambiguousCellsOnly(String cells, String expected) {
    NumberStyleSurvey survey = new NumberStyleSurvey();
    for (String cell : cells.split(" / ", -1)) {
      survey.look(cell);
    }
    assertThat(survey.result()).isEqualTo(NumberStyle.valueOf(expected));
  }
}
