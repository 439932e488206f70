package vn.tonghop.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.reference.Indicator;

class IndicatorDirectoryTest {
  private final IndicatorDirectory directory = Golden.indicators();

  static List<String[]> names() {
    return Golden.rows("names.csv");
  }

  @ParameterizedTest(name = "\"{0}\" \"{1}\" is {2}")
  @MethodSource("names")
  void findsIndicatorsAsPeopleWriteThem(String code, String name, String expected) {
    assertThat(describe(directory.find(code, name, new SectionContext()))).isEqualTo(expected);
  }

  @Test
  void decidesASharedNameByTheWholeAbove() {
    SectionContext section = new SectionContext();
    section.pass(indicator("GRAIN"));
    assertThat(describe(directory.find("", "- Lúa", section))).isEqualTo("GRAIN_RICE");
    section.pass(indicator("SOWN"));
    section.pass(indicator("MAIZE"));
    assertThat(describe(directory.find("", "- Lúa", section))).isEqualTo("RICE");
    section.pass(indicator("PIG"));
    assertThat(describe(directory.find("", "- Lúa", section)))
        .isEqualTo("candidates RICE GRAIN_RICE");
  }

  @Test
  void decidesASharedNameByTheHeadingAbove() {
    SectionContext section = new SectionContext();
    section.passHeading("II. Sản lượng lương thực");
    section.passHeading("Trong đó:");
    assertThat(describe(directory.find("", "Lúa", section))).isEqualTo("GRAIN_RICE");
    section.passHeading("III. Khác");
    assertThat(describe(directory.find("", "Lúa", section)))
        .isEqualTo("candidates RICE GRAIN_RICE");
  }

  @Test
  void namesTheIndicatorWhoseUnitIsUnknown() {
    assertThatThrownBy(
            () -> new IndicatorDirectory(List.of(indicator("RICE")), new UnitTable(List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RICE")
        .hasMessageContaining("ha");
  }

  private Indicator indicator(String code) {
    return ((IndicatorMatch.Found) directory.find(code, "", new SectionContext())).indicator();
  }

  private static String describe(IndicatorMatch match) {
    if (match instanceof IndicatorMatch.Found found) {
      String unit = found.namedUnit();
      return found.indicator().code() + (unit == null ? "" : " unit " + unit);
    }
    if (match instanceof IndicatorMatch.Unsure unsure) {
      return unsure.candidates().stream()
          .map(Indicator::code)
          .collect(Collectors.joining(" ", "candidates ", ""));
    }
    List<String> nearest = ((IndicatorMatch.Unknown) match).nearest();
    return "unknown:" + (nearest.isEmpty() ? "" : " " + nearest.get(0));
  }
}
